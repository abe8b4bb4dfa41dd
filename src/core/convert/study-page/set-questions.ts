import type { ImportProblem } from '../converter.js';
import type { DraftChoice, DraftQuestion } from '../draft-bank.js';
import { parseQuestionBody, type MarkTest, type PageChoice, type QuestionBody } from './choices.js';
import { parseBullet } from './bullets.js';
import { stripWholeEmphasis } from './emphasis.js';
import { toMarkdown } from './markdown-text.js';
import { parsePairs } from './pairs.js';
import type { Repeat } from './repeats.js';
import { toFront } from './set-flashcards.js';
import { asksToMatch, toTruth } from './site-words.js';

const gap = /_{2,}|…{2,}|\.{4,}/g;

/** An answer no longer than this is typed, a longer one is a text to compare with. */
const longestTypedAnswer = 60;

/** Builds the question that a stem and the lines below it make. */
export function buildQuestion(
  { head, body }: Repeat,
  isMark: MarkTest,
  problems: ImportProblem[],
): DraftQuestion {
  const stem = toFront(head.map(({ text }) => text));
  const asked = asksToMatch(stem);
  const pairs = asked || !stem.endsWith('?') ? parsePairs(body, stem, asked) : undefined;
  if (pairs !== undefined) return { question: stem, pairs };

  const parsed = parseQuestionBody(body, isMark);
  const checks: string[] = [];
  const choices = toChoices(parsed.choices, checks);
  const explanation = toMarkdown(parsed.explanation);
  if (parsed.guessed && explanation !== '') {
    checks.push('the text after the choices was taken for an explanation');
    for (const line of body.slice(-parsed.explanation.length)) {
      problems.push({
        start: line.start,
        end: line.end,
        severity: 'warning',
        message: 'This line after the choices was taken for an explanation.',
      });
    }
  }
  const answered =
    choices.length > 1
      ? buildChoiceQuestion(stem, choices, parsed, checks)
      : buildOpenQuestion(
          stem,
          [...parsed.lines.map(({ text }) => text), ...choices.map(({ text }) => text)],
          checks,
        );
  return {
    ...answered,
    ...(explanation !== '' && { explanation }),
    ...(checks.length > 0 && { checks }),
  };
}

/** Choices whose text says something, each once. */
function toChoices(found: readonly PageChoice[], checks: string[]): DraftChoice[] {
  const byText = new Map<string, DraftChoice>();
  for (const { text, correct } of found) {
    const markdown = stripWholeEmphasis(text);
    if (markdown === '') continue;
    const key = markdown.replace(/\s+/g, ' ');
    const seen = byText.get(key);
    if (seen !== undefined) checks.push('a choice that the page shows twice was left out');
    byText.set(
      key,
      correct || seen?.correct === true ? { text: markdown, correct: true } : { text: markdown },
    );
  }
  return [...byText.values()];
}

function buildChoiceQuestion(
  stem: string,
  choices: readonly DraftChoice[],
  { lines }: QuestionBody,
  checks: string[],
): DraftQuestion {
  const truths = choices.map(({ text }) => toTruth(text));
  const keys = choices.filter(({ correct }) => correct === true);
  const question =
    lines.length === 0 ? stem : `${stem}\n${toMarkdown(lines.map(({ text }) => text))}`;
  if (lines.length > 0) {
    checks.push('the lines between the stem and the choices were added to the stem');
  }
  if (choices.length === 2 && truths.includes(true) && truths.includes(false) && keys.length < 2) {
    const answer = keys[0] && toTruth(keys[0].text);
    return answer === undefined
      ? { kind: 'true-false', question, status: 'draft' }
      : { question, answer };
  }
  return { question, choices, ...(keys.length === 0 && { status: 'draft' as const }) };
}

/** A question without choices: answered below, or hidden. */
function buildOpenQuestion(
  stem: string,
  lines: readonly string[],
  checks: string[],
): DraftQuestion {
  const [first] = lines;
  if (first === undefined) return { question: stem, status: 'draft' };
  const gaps = stem.match(gap)?.length ?? 0;
  if (lines.length === 1) {
    const truth = toTruth(first);
    if (truth !== undefined && gaps === 0) return { question: stem, answer: truth };
    const parts = first.split(/\s*[,;/]\s*/);
    if (gaps > 1 && parts.length === gaps) return { cloze: toCloze(stem, parts) };
    if (gaps === 1 || (gaps === 0 && first.length <= longestTypedAnswer && !/[.!?]$/.test(first))) {
      if (gaps === 0) checks.push('the line below the question was taken for its answer');
      return { question: stem, answer: parseBullet(first)?.text || first };
    }
  }
  if (gaps > 1 && lines.length === gaps) return { cloze: toCloze(stem, lines) };
  checks.push('the text below the question was taken for its answer');
  return { question: stem, 'model-answer': toMarkdown(lines) };
}

/** Puts the answers into the gaps of a stem, in the format's own way. */
function toCloze(stem: string, answers: readonly string[]): string {
  let index = 0;
  return stem.replace(/\{\{/g, '\\{{').replace(gap, () => {
    const answer = (answers[index] ?? '').replace(/[{}|:~=]/g, '\\$&');
    index += 1;
    return `{{${answer}}}`;
  });
}

/** Whether a stem is a question by itself, where no section says that it is one. */
export function looksLikeQuestion({ head, body }: Repeat): boolean {
  const last = head.at(-1)?.text ?? '';
  return (
    /[?？؟]["»”)*]*$/.test(last) ||
    last.match(gap) !== null ||
    body.filter((line) => parseBullet(line.text) !== undefined).length > 1 ||
    asksToMatch(last)
  );
}
