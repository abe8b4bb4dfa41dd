declare module 'picomatch' {
  export default function picomatch(
    glob: string,
    options: { readonly dot: boolean; readonly noextglob: boolean },
  ): (path: string) => boolean;
}
