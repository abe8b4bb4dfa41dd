/** The language of a BCP 47 tag without its region or script: `fr` of `fr-CA`. */
export function codeOfTag(tag: string): string {
  return tag.split('-', 1)[0]!.toLowerCase();
}
