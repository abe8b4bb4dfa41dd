import { readBank } from '../src/core/document/index.js';
import {
  lintText,
  type Problem,
  type RuleSettings,
  type Severity,
} from '../src/core/lint/index.js';
import { ruleById } from '../src/core/rules/registry.js';
import type { CalibrationBank } from './banks-of.js';
import { fingerprint } from './fingerprint.js';
import { dataOfMessage } from './message-data.js';

const askedKeys = ['question', 'cloze', 'choices', 'answer', 'pairs', 'front', 'back'];

/** One problem that a rule reported on somebody's question. */
export interface Hit {
  /** `rule/item/data`: the same as long as the question and what is said of it are the same. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly bank: CalibrationBank;
  /** Where in the bank: `questions[3]`; nothing for the bank itself. */
  readonly item: string | undefined;
  /** What would be underlined, in offsets of the bank's text. */
  readonly start: number;
  readonly end: number;
}

export interface Judged {
  readonly hits: readonly Hit[];
  readonly items: number;
  readonly kinds: Readonly<Record<string, number>>;
  /** What hits of this bank can be about: the fingerprints of its items, and its own. */
  readonly places: readonly string[];
}

/** Lints a bank and gives each problem an identity that outlives other questions, wording and order. */
export function judge(bank: CalibrationBank, settings: RuleSettings): Judged {
  const { problems, items } = lintText(bank.text, settings);
  const kinds: Record<string, number> = {};
  const prints = new Map<string, string>();
  const own = fingerprint(bank.source.id, bank.path);
  for (const { reading, name } of readBank(bank.text).items) {
    const kind = reading.list === 'flashcards' ? 'flashcard' : (reading.kind ?? 'unknown');
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    prints.set(name, printOfItem(reading.data));
  }
  const seen = new Map<string, number>();
  const hits = problems.map((problem): Hit => {
    const item = problem.item === undefined ? undefined : prints.get(problem.item);
    const place = item ?? own;
    const base = `${problem.rule}/${place}/${printOfMessage(problem, prints)}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return {
      id: count === 1 ? base : `${base}/${count}`,
      rule: problem.rule,
      severity: problem.severity,
      message: problem.message,
      bank,
      item: problem.item,
      start: problem.start,
      end: problem.end,
    };
  });
  return { hits, items, kinds, places: [own, ...prints.values()] };
}

/** What is asked and what is answered; titles, tags and explanations come and go. */
function printOfItem(data: Readonly<Record<string, unknown>>): string {
  return fingerprint(...askedKeys.map((key) => JSON.stringify(data[key]) ?? ''));
}

/** What the message says of the question. Figures are left out: a rule may come to count otherwise. */
function printOfMessage({ rule, message }: Problem, prints: ReadonlyMap<string, string>): string {
  const texts = dataOfMessage(message, Object.values(ruleById(rule)?.messages ?? {}))
    .filter((value) => !/^[\d\s.,%–-]*$/.test(value))
    .map((value) => prints.get(value) ?? value);
  return fingerprint(...texts).slice(0, 6);
}
