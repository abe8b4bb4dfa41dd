/** Whether a text is a name or a title: of several words, at least half of them with a capital. */
export function isTitle(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’]*/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return capitals > 1 && capitals * 2 >= words.length;
}
