import { isText } from '../model/schema/text.js';

/** A name of another system as an id of ours; undefined where nothing is left of it. */
export function safeId(name: string | undefined): string | undefined {
  if (name === undefined || isText(name, 'id')) return name;
  const id = name.replace(/[^\p{L}\p{M}\p{Nd}._-]+/gu, '-').replace(/^-+|-+$/g, '');
  return isText(id, 'id') ? id : undefined;
}
