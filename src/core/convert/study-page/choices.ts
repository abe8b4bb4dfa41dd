import { parseBullet, parseLetter } from './bullets.js';
import { toCells } from './markdown-table.js';
import type { PageLine } from './page-lines.js';
import { isCorrectMark, isSignUp, parseFinalBrackets, parseLabelled } from './site-words.js';
import { isUnfinished } from './unfinished.js';

/** A choice as the page shows it, on one line or several. */
export interface PageChoice {
  readonly text: string;
  readonly correct: boolean;
}

/** What stands below a stem, sorted. */
export interface QuestionBody {
  readonly choices: readonly PageChoice[];
  /** Lines that are no choices: the answer, or more of the stem where choices follow. */
  readonly lines: readonly PageLine[];
  readonly explanation: readonly string[];
  /** Whether the explanation is a guess, and not so called by the page. */
  readonly guessed: boolean;
}

/** What the page says of a right choice, beside what is known: `isCorrectMark` or the page's own. */
export type MarkTest = (inside: string) => boolean;

const checkMark = /\s*[✓✔✅☑]\ufe0f?$/u;

/** Sorts the lines below a stem into choices, other lines, and an explanation. */
export function parseQuestionBody(body: readonly PageLine[], isMark: MarkTest): QuestionBody {
  const found: string[] = [];
  const lines: PageLine[] = [];
  const explanation: string[] = [];
  let guessed = false;
  let explaining = false;
  const lastEntry = body.reduce(
    (last, line, index) => (toChoiceText(line.text, -1) === undefined ? last : index),
    -1,
  );
  for (const [index, line] of body.entries()) {
    const { text } = line;
    if (isSignUp(text)) continue;
    const explained = parseLabelled(text, 'explanation');
    const entry = explaining ? undefined : toChoiceText(text, found.length);
    const last = found.at(-1);
    if (explained !== undefined) {
      explaining = true;
      if (explained !== '') explanation.push(explained);
    } else if (explaining) {
      explanation.push(text);
    } else if (entry !== undefined) {
      found.push(entry);
    } else if (last === undefined) {
      lines.push(line);
    } else if (index < lastEntry || continuesChoice(last, text, isMark)) {
      found[found.length - 1] = `${last} ${text}`;
    } else {
      explanation.push(text);
      explaining = true;
      guessed = true;
    }
  }
  if (found.length > 0) return { choices: toChoices(found, isMark), lines, explanation, guessed };
  const bare = toBareChoices(lines, isMark);
  return bare === undefined
    ? { choices: [], lines, explanation, guessed }
    : { choices: bare, lines: [], explanation, guessed };
}

/** The text of a line that begins a choice; letters count only in their order. */
function toChoiceText(text: string, count: number): string | undefined {
  const bullet = parseBullet(text);
  if (bullet !== undefined) return bullet.text === '' ? undefined : bullet.text;
  const letter = parseLetter(text);
  return letter !== undefined && (count < 0 || letter.letter === count) ? letter.text : undefined;
}

/** Whether a line below a choice is the rest of it, and not something about it. */
function continuesChoice(choice: string, text: string, isMark: MarkTest): boolean {
  if (isMark(text.replace(/^[([]|[)\]]$/g, ''))) return true;
  if (takeMark(choice, isMark).correct) return false;
  return takeMark(text, isMark).correct || /^[\p{Ll}\d(]/u.test(text) || isUnfinished(choice);
}

/** Choices that a page shows without bullets: told by the mark of the right one. */
function toBareChoices(lines: readonly PageLine[], isMark: MarkTest): PageChoice[] | undefined {
  if (lines.length < 2 || lines.some((line) => (toCells(line)?.length ?? 0) > 1)) return undefined;
  const texts = lines.map((line) => line.text);
  const marked = texts.some((text) => takeMark(text, isMark).correct);
  return marked || isLettered(texts) ? toChoices(texts, isMark) : undefined;
}

function toChoices(texts: readonly string[], isMark: MarkTest): PageChoice[] {
  const choices = texts.map((text) => takeMark(text, isMark));
  const lettered = isLettered(choices.map((choice) => choice.text));
  return lettered
    ? choices.map(({ text, correct }) => ({
        text: parseFinalBrackets(text)?.before ?? text,
        correct,
      }))
    : choices;
}

/** Whether every text ends in the letter of its place: `… (A)`, `… (B)`. */
function isLettered(texts: readonly string[]): boolean {
  return (
    texts.length > 1 &&
    texts.every((text, index) => {
      const inside = parseFinalBrackets(text)?.inside;
      return inside?.length === 1 && inside.toLowerCase().charCodeAt(0) - 97 === index;
    })
  );
}

/** Takes the final mark off a choice; one in the middle is part of its text. */
function takeMark(text: string, isMark: MarkTest): PageChoice {
  const brackets = parseFinalBrackets(text);
  if (brackets !== undefined && isMark(brackets.inside)) {
    return { text: brackets.before, correct: true };
  }
  const unticked = text.replace(checkMark, '');
  return unticked !== text && unticked !== ''
    ? { text: unticked, correct: true }
    : { text, correct: false };
}

/**
 * Finds how this page marks right choices, where it uses none of the known words: the brackets that
 * end exactly one choice of several questions.
 */
export function findMark(bodies: readonly (readonly PageLine[])[]): MarkTest {
  const uses = new Map<string, { once: number; more: number }>();
  let questions = 0;
  for (const body of bodies) {
    const marks = new Map<string, number>();
    const entries = body.filter((line) => parseBullet(line.text) !== undefined);
    if (entries.length > 1) questions += 1;
    for (const { text } of entries) {
      const inside = parseFinalBrackets(text)?.inside;
      if (inside === undefined || inside.length > 30) continue;
      if (isCorrectMark(inside)) return isCorrectMark;
      marks.set(inside, (marks.get(inside) ?? 0) + 1);
    }
    for (const [inside, count] of marks) {
      const use = uses.get(inside) ?? { once: 0, more: 0 };
      uses.set(
        inside,
        count === 1 ? { ...use, once: use.once + 1 } : { ...use, more: use.more + 1 },
      );
    }
  }
  const candidates = [...uses].filter(
    ([, { once, more }]) => once >= 2 && 2 * once >= questions && more === 0,
  );
  // Two of them are letters of the choices, or words of the subject.
  const mark = candidates.length === 1 ? candidates[0]?.[0] : undefined;
  return mark === undefined ? isCorrectMark : (inside) => inside === mark;
}
