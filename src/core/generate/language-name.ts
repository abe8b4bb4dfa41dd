/** A name that models know; a tag that means nothing is no instruction either. */
export function languageName(tag: string): string {
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(tag) ? `“${tag}” (a BCP 47 tag)` : '“en”';
}
