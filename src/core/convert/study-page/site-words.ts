import { parseBullet } from './bullets.js';
import { foldText } from './fold-text.js';
import { allPhrases, type Phrases } from './phrases/index.js';
import { buildOpeningMatcher } from './phrases/opening-matcher.js';

export type SectionKind = 'questions' | 'flashcards' | 'notes' | 'end';

// The words of the site, of all languages at once: a French study set often stands on an English
// page. What depends on the language of the content is in `question-forms.ts`.

const longestTitle = 80;
const longestSignUp = 120;

const sectionTitles = new Map<string, SectionKind>();
for (const kind of ['end', 'notes', 'flashcards', 'questions'] as const) {
  for (const title of gather((phrases) => phrases.sections[kind])) sectionTitles.set(title, kind);
}
const chromeLines = new Set(gather((phrases) => phrases.chrome.lines));
const opensChrome = buildOpeningMatcher(gather((phrases) => phrases.chrome.openings));
const chromeOpenings = new Set(gather((phrases) => phrases.chrome.openings).map(stripCount));
const opensCertainChrome = buildOpeningMatcher(gather((phrases) => phrases.chrome.anywhere));
const counted = new Set(gather((phrases) => phrases.chrome.counted));
const opensSignUp = buildOpeningMatcher(gather((phrases) => phrases.signUp.openings));
const signUpObjects = gather((phrases) => phrases.signUp.objects).map((object) => ` ${object} `);
const correctMarks = new Set(gather((phrases) => phrases.correct));
const trueWords = new Set(gather((phrases) => phrases.trueFalse.true));
const falseWords = new Set(gather((phrases) => phrases.trueFalse.false));
const opensMatching = buildOpeningMatcher(gather((phrases) => phrases.matching));
const labels = {
  question: new Set(gather((phrases) => phrases.labels.question)),
  answer: new Set(gather((phrases) => phrases.labels.answer)),
  explanation: new Set(gather((phrases) => phrases.labels.explanation)),
};
const deckWords = gather((phrases) => phrases.deck).sort((a, b) => b.length - a.length);

export type Label = keyof typeof labels;

function gather(pick: (phrases: Phrases) => readonly string[]): string[] {
  return allPhrases.flatMap(pick).map(foldText);
}

/** The section that a line is the title of, whatever count stands beside it. */
export function toSectionKind(text: string): SectionKind | undefined {
  if (text.length > longestTitle || /[?.!;,]$/.test(text) || parseBullet(text) !== undefined) {
    return undefined;
  }
  return sectionTitles.get(stripCount(foldText(text)));
}

/** `## Flashcards (20)` → `flashcards`; `20 questions:` → `questions`. */
function stripCount(folded: string): string {
  return folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

/** Whether a line is the site's own: only to be asked before, between and after the items. */
export function isChrome(text: string): boolean {
  if (text.length > 2 * longestSignUp || parseBullet(text) !== undefined) return false;
  const folded = foldText(text);
  return (
    /^@\S+$/.test(folded) ||
    chromeLines.has(stripCount(folded)) ||
    opensChrome(folded) ||
    opensCertainChrome(folded) ||
    isCount(folded) ||
    isSignUp(text) ||
    isPromotion(text)
  );
}

/** Whether a line is the site's own, and the next line goes on with it: `Created by`. */
export function isOpenChrome(text: string): boolean {
  return text.length <= longestTitle && chromeOpenings.has(stripCount(foldText(text)));
}

/** Whether a line is the site's own wherever it stands. */
export function isCertainChrome(text: string): boolean {
  return text.length <= 2 * longestSignUp && opensCertainChrome(foldText(text));
}

/** Whether a line asks to sign up for what it hides. */
export function isSignUp(text: string): boolean {
  if (text.length > longestSignUp || text.endsWith('?')) return false;
  const folded = foldText(text);
  if (!opensSignUp(folded)) return false;
  const words = ` ${folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
  return signUpObjects.some((object) => words.includes(object));
}

function isCount(folded: string): boolean {
  const [, word] = /^\d[\d.,]* ([\p{L}-]+)$/u.exec(folded) ?? [];
  return word !== undefined && counted.has(word);
}

/** Whether a line praises the site's own generator, at the foot of the page in whatever language. */
export function isPromotion(text: string): boolean {
  if (text.length > 2 * longestSignUp) return false;
  const folded = foldText(text);
  return (
    /\b(?:ai|ia|ki)\b/.test(folded) &&
    /\b(?:quiz|test|cuestionario|questionari)/.test(folded) &&
    /\b(?:flashcards?|cartes|tarjetas|karteikarten|lernkarten|schede|cartoes|kaarten|personal)/.test(
      folded,
    )
  );
}

/** What stands between the last brackets of a line, if it ends in brackets. */
export function parseFinalBrackets(text: string): { before: string; inside: string } | undefined {
  const close = text.endsWith(')') ? '(' : text.endsWith(']') ? '[' : undefined;
  if (close === undefined) return undefined;
  const open = text.lastIndexOf(close);
  if (open <= 0) return undefined;
  return { before: text.slice(0, open).trim(), inside: text.slice(open + 1, -1).trim() };
}

/** Whether this is what the site writes in brackets after a right choice. */
export function isCorrectMark(inside: string): boolean {
  return inside.length < 40 && correctMarks.has(stripCount(foldText(inside)));
}

/** Whether a text is the *true* or the *false* of a true-false question, and which. */
export function toTruth(text: string): boolean | undefined {
  if (text.length > 20) return undefined;
  const word = stripCount(foldText(text));
  return trueWords.has(word) ? true : falseWords.has(word) ? false : undefined;
}

/** Whether a stem asks to match two lists. */
export function asksToMatch(stem: string): boolean {
  return opensMatching(foldText(stem));
}

/** Whether a line is nothing but a label, such as `Q` or `Answer:`. */
export function isLabel(text: string, label: Label): boolean {
  return text.length <= 30 && labels[label].has(stripCount(foldText(text)));
}

/** `Explanation: because …` → `because …`. */
export function parseLabelled(text: string, label: Label): string | undefined {
  const colon = text.indexOf(':');
  if (colon <= 0 || colon > 30 || !isLabel(text.slice(0, colon), label)) return undefined;
  return text.slice(colon + 1).trim();
}

/** `Cell biology Flashcards` → `Cell biology`; nothing where a line is no deck's title. */
export function parseDeckTitle(text: string): string | undefined {
  if (text.length > 200) return undefined;
  const name = stripSite(text);
  const folded = foldText(name);
  for (const word of deckWords) {
    if (!folded.endsWith(` ${word}`)) continue;
    // Folding may change lengths (ligatures, accents), so the words are counted off instead.
    const words = name.split(' ');
    const title = words.slice(0, words.length - word.split(' ').length).join(' ');
    return title.replace(/[\s:|–—-]+$/, '');
  }
  return undefined;
}

/** `Cells | Quizgecko` → `Cells`. */
export function stripSite(title: string): string {
  return title.replace(/\s+[|–—-]\s+(?:quizgecko|brainscape|coggle|quizlet|anki)\b.{0,60}$/i, '');
}
