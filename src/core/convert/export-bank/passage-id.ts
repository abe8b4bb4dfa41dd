/** Stands before the ids of passages, which questions may have, too. */
const before = 'text..';

/** The name of a passage among those of questions. */
export function passageId(id: string): string {
  return `${before}${id}`;
}

/** The passage that such a name is of. */
export function readPassageId(name: string | undefined): string | undefined {
  return name?.startsWith(before) === true ? name.slice(before.length) : undefined;
}
