import { textOfScalar } from '../model/data-of-node.js';
import type { BankHead, HeadEntry } from '../model/reading.js';
import { pairOf, type ScalarNode, type YamlNode } from '../yaml/index.js';

/** One text of the notes: all of them, or the title or the body of an entry in a list of notes. */
export interface NoteText {
  readonly sort: 'title' | 'body';
  /** Which entry of the list it belongs to, from 0; undefined where the notes are one text. */
  readonly note: number | undefined;
  readonly node: ScalarNode;
  /** Whether it stands between brackets. */
  readonly inFlow: boolean;
  /** What it says in the node's text: a title without blanks around it, a body whole. */
  readonly from: number;
  readonly to: number;
  /** Of a title: the body under it. */
  readonly body: YamlNode | null;
}

/** Where a bank has its notes; of two such keys the first counts. */
export function notesEntryOf({ entries }: BankHead): HeadEntry | undefined {
  return entries.find(({ pair }) => pair.key.text === 'notes');
}

/** The texts of the value of `notes`, in order. */
export function noteTextsIn(value: YamlNode | null): readonly NoteText[] {
  if (value?.type === 'scalar') return [bodyOf(value, undefined, false)];
  if (value?.type !== 'seq') return [];
  return value.entries.flatMap(({ value: note }, i): NoteText[] => {
    if (note?.type !== 'map') return [];
    const inFlow = value.flow || note.flow;
    const title = pairOf(note, 'title')?.value;
    const body = pairOf(note, 'body')?.value ?? null;
    const texts: NoteText[] = [];
    const text = title?.type === 'scalar' ? textOfScalar(title) : null;
    if (title?.type === 'scalar' && text !== null && text !== '') {
      const from = title.text.indexOf(text);
      const to = from + text.length;
      texts.push({ sort: 'title', note: i, node: title, inFlow, from, to, body });
    }
    if (body?.type === 'scalar') texts.push(bodyOf(body, i, inFlow));
    return texts;
  });
}

function bodyOf(node: ScalarNode, note: number | undefined, inFlow: boolean): NoteText {
  return { sort: 'body', note, node, inFlow, from: 0, to: node.text.length, body: null };
}
