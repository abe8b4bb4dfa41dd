import type { BankDocument } from '../document/index.js';
import { entriesOf, mapOf, textOf } from '../model/kinds/shown.js';
import type { LessonPart, Utterance } from './lesson.js';
import type { Speaker } from './speaker.js';
import { announce, pauses, sayPlain, sayText } from './utterances.js';

/** The notes of a bank, a part for each heading of the first two levels, or for each entry of a list. */
export function notesScript(bank: BankDocument, speaker: Speaker): readonly LessonPart[] {
  const { notes } = bank.head.data;
  const entry = bank.head.entries.find(({ pair }) => pair.key.text === 'notes');
  const start = entry === undefined ? 0 : entry.offset + entry.pair.key.start;
  const end =
    entry === undefined ? 0 : entry.offset + (entry.pair.value?.end ?? entry.pair.key.end);
  const sections = Array.isArray(notes)
    ? entriesOf(notes).map((note): readonly Utterance[] => {
        const { title, body } = mapOf(note);
        return [
          ...sayPlain('heading', textOf(title) ?? '', speaker, pauses.heading),
          ...sayText('notes', textOf(body) ?? '', speaker),
        ];
      })
    : sectionsOf(sayText('notes', textOf(notes) ?? '', speaker));
  return sections
    .filter((utterances) => utterances.length > 0)
    .map((utterances, i) => ({
      key: `notes/${i}`,
      sort: 'notes',
      item: undefined,
      start,
      end,
      utterances: atEnd(
        i === 0 ? [announce(speaker.words.notes, speaker), ...utterances] : utterances,
      ),
    }));
}

/** Each heading begins one, but for those that stand right under another. */
function sectionsOf(utterances: readonly Utterance[]): readonly (readonly Utterance[])[] {
  const sections: Utterance[][] = [];
  for (const [i, utterance] of utterances.entries()) {
    const begins = utterance.role === 'heading' && utterances[i - 1]?.role !== 'heading';
    const last = sections.at(-1);
    if (last === undefined || begins) sections.push([utterance]);
    else last.push(utterance);
  }
  return sections;
}

function atEnd(utterances: readonly Utterance[]): readonly Utterance[] {
  return utterances.map((utterance, i) =>
    i === utterances.length - 1 ? { ...utterance, pause: pauses.part } : utterance,
  );
}
