/** Between the bank's id and the item's: rare in either, and allowed in the names of most systems. */
const between = '..';

/** The name of an item in other systems, by which a later import knows it again. */
export function exportId(bank: string, item: string): string {
  return `${bank}${between}${item}`;
}

/**
 * What such a name was made of; undefined for the names of other people. `known` is the bank's id, where
 * the file says it: then no dots of an id are taken for the two between.
 */
export function readExportId(
  name: string,
  known?: string,
): { readonly bank: string; readonly item: string | undefined } | undefined {
  const isKnown = known !== undefined && name.startsWith(known + between);
  const at = isKnown ? known.length : name.indexOf(between);
  if (at <= 0 || at + between.length >= name.length) return undefined;
  const item = name.slice(at + between.length);
  // A fingerprint is no id: the item is known by its text again.
  return { bank: name.slice(0, at), item: item.startsWith('~') ? undefined : item };
}
