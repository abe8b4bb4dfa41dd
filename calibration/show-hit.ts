import type { DraftFlashcard, DraftQuestion } from '../src/core/convert/index.js';
import type { Hit } from './hit.js';

/** More of an explanation than this decides nothing. */
const longestExplanation = 240;

/** So much is shown on either side of what would be underlined. */
const around = 70;

/** A hit as somebody reads it who has to say whether it is right. */
export function showHit(hit: Hit): string {
  const { bank, item, message, severity } = hit;
  const marked = bank.text.slice(hit.start, hit.end);
  const before = oneLine(bank.text.slice(Math.max(0, hit.start - around), hit.start), 2 * around);
  const after = oneLine(bank.text.slice(hit.end, hit.end + around), 2 * around);
  return [
    `== ${hit.id}`,
    `   ${bank.source.id} · ${bank.path} · ${item ?? 'the bank'} · ${bank.source.language}`,
    ...(item === undefined ? [] : showItem(hit, item)),
    `   ${severity}: ${message}`,
    `   marked: ${before}[[${oneLine(marked, 120)}]]${after}`,
  ].join('\n');
}

function showItem({ bank }: Hit, name: string): readonly string[] {
  const [, list, index = ''] = /^(questions|flashcards)\[(\d+)\]$/.exec(name) ?? [];
  if (list === undefined) return [];
  const item = bank.draft[list as 'questions' | 'flashcards'][Number(index)];
  if (item === undefined) return [];
  return ('front' in item ? showFlashcard(item) : showQuestion(item)).map(indent);
}

function showFlashcard({ front, back }: DraftFlashcard): string[] {
  return [`front: ${front}`, `back: ${back ?? '(none)'}`];
}

function showQuestion(question: DraftQuestion): string[] {
  const { choices = [], pairs = [], answer, explanation } = question;
  return [
    `Q: ${question.question ?? question.cloze ?? ''}`,
    ...choices.map(({ text, correct }) => `${correct === true ? '[x]' : '[ ]'} ${text}`),
    ...pairs.map(({ left, right }) => `${left} -> ${right}`),
    ...(answer === undefined ? [] : [`answer: ${String(answer)}`]),
    ...(explanation === undefined ? [] : [`(${oneLine(explanation, longestExplanation)})`]),
  ];
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `   ${line}`)
    .join('\n');
}

function oneLine(text: string, longest: number): string {
  const line = text.replace(/\s*\n\s*/g, ' ⏎ ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}
