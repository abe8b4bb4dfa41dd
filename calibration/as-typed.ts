import { parse } from 'yaml';

import { createRuleResolver } from '../src/core/configuration/index.js';
import type { DraftBank, DraftQuestion } from '../src/core/convert/index.js';
import { readBank } from '../src/core/document/index.js';
import { fixText } from '../src/core/lint/index.js';
import { rules } from '../src/core/rules/registry.js';
import { fieldOf, listOf } from './adapters/fields.js';
import type { TypedFigures } from './readings.js';

/**
 * What becomes of texts that somebody types into YAML without a thought of it. Here nobody has to
 * read hits: what was typed is known, so that a machine can tell whether it is told, and restored.
 */
export function judgeTyped({ language, questions }: DraftBank): TypedFigures {
  const typed = questions.filter(isTypedPlainly);
  const texts = typed.map(textsOf);
  const bank = bankOf(typed, language);
  const { items } = readBank(bank);
  const fixed = readByYaml(fixText(bank, onlyMisread).text);
  const tally = new Tally();
  for (const [i, wanted] of texts.entries()) {
    const reading = items[i]?.reading;
    const slips = (reading?.findings ?? []).filter(({ rule }) => rule === 'text-misread');
    const found = sameTexts(wanted, textsOf((reading?.data ?? {}) as DraftQuestion));
    const mended = sameTexts(wanted, fixed[i] ?? []);
    const isTold = (reading?.findings.length ?? 0) > 0;
    if (found && !isTold) continue;
    if (!isTold) tally.add(wanted.some(isQuoted) ? 'quoted' : 'missed');
    else if (slips.length === 0) tally.add('refused');
    for (const slip of slips) tally.add(found && mended ? 'restored' : 'otherwise', slip.message);
  }
  return { questions: typed.length, texts: texts.flat().length, ...tally.figures };
}

type Outcome = 'quoted' | 'missed' | 'refused' | 'restored' | 'otherwise';

class Tally {
  readonly figures = {
    quoted: 0,
    missed: 0,
    refused: 0,
    restored: {} as Record<string, number>,
    otherwise: {} as Record<string, number>,
  };

  add(outcome: Outcome, slip = ''): void {
    if (outcome === 'restored' || outcome === 'otherwise') {
      const counts = this.figures[outcome];
      counts[slip] = (counts[slip] ?? 0) + 1;
    } else this.figures[outcome]++;
  }
}

const onlyMisread = createRuleResolver(
  {
    extends: 'minimal',
    rules: Object.fromEntries(
      rules.filter(({ id }) => id !== 'text-misread').map(({ id }) => [id, 'off']),
    ),
  },
  rules,
).resolve('bank.quiz.yaml');

/** Nobody types a text of several lines, or one with control signs, behind a colon. */
function isTypedPlainly(question: DraftQuestion): boolean {
  const { choices, answer, pairs } = question;
  const isTyped = choices !== undefined || typeof answer === 'string';
  return (
    isTyped &&
    pairs === undefined &&
    textsOf(question).every((text) => /^[^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]+$/.test(text))
  );
}

function textsOf({ question = '', choices = [], answer }: DraftQuestion): readonly string[] {
  return [
    question,
    ...(choices as readonly unknown[]).map(textOfChoice),
    ...(answer === undefined ? [] : [String(answer)]),
  ];
}

function textOfChoice(choice: unknown): string {
  const text = typeof choice === 'string' ? choice : fieldOf(choice, 'text');
  return typeof text === 'string' ? text : '';
}

function bankOf(questions: readonly DraftQuestion[], language: string): string {
  const lines = ['quizwright: 1', 'title: T', `language: ${language}`, 'questions:'];
  for (const { question, choices, answer } of questions) {
    lines.push(`  - question: ${question}`);
    if (choices === undefined) lines.push(`    answer: ${String(answer)}`);
    else lines.push('    choices:');
    for (const { text, correct } of choices ?? []) {
      if (correct === true) lines.push(`      - text: ${text}`, '        correct: true');
      else lines.push(`      - ${text}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** The texts as any other reader of YAML takes them. */
function readByYaml(text: string): (readonly string[])[] {
  try {
    const bank: unknown = parse(text, { schema: 'failsafe', logLevel: 'silent' });
    return listOf(fieldOf(bank, 'questions')).map((each) => textsOf(each as DraftQuestion));
  } catch {
    return [];
  }
}

function sameTexts(wanted: readonly string[], found: readonly string[]): boolean {
  return wanted.length === found.length && wanted.every((text, i) => text === found[i]?.trim());
}

/** Quotes around a whole text are YAML's: nobody can tell that they were meant. */
function isQuoted(text: string): boolean {
  return /^(["']).*\1$/.test(text);
}
