// What we use of highlight.js. Its own types would bring those of the DOM along, which core must not have:
// `tsconfig.json` leads here instead.
interface Highlighter {
  getLanguage(name: string): unknown;
  /** HTML: the text, with spans around what has a class. */
  highlight(
    text: string,
    options: { readonly language: string; readonly ignoreIllegals?: boolean },
  ): { readonly value: string };
}

declare const highlighter: Highlighter;
export default highlighter;
