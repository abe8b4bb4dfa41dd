import { Random } from './random.js';
import { Vocabulary } from './vocabulary.js';

const EMOJI = ['🎉', '🧪', '🌍', '📚', '👩‍🔬'];
const LEVELS = ['remember', 'understand', 'apply', 'analyze'];

/**
 * A bank of `count` questions, the same for the same seed: every kind, a vocabulary used as words
 * are, some French and emoji, Markdown and math, and a problem in about every twentieth item.
 */
export function generateBank(count: number, seed: number): string {
  const random = new Random(seed);
  const words = new Vocabulary(random);
  const lines = [
    'quizwright: 1',
    `title: ${words.sentence(random, 2, 4)}`,
    'language: en',
    'tags: [generated]',
    'objectives:',
  ];
  for (let i = 0; i < 20; i++) lines.push(`  goal-${i}: ${words.sentence(random, 5, 9)}`);
  lines.push('questions:');
  for (let i = 0; i < count; i++) addQuestion(lines, i, random, words);
  return `${lines.join('\n')}\n`;
}

function addQuestion(lines: string[], index: number, random: Random, words: Vocabulary): void {
  const flawed = random.chance(1 / 20);
  const flaw = flawed ? random.int(6) : -1;
  lines.push(`  - id: q-${flaw === 0 ? Math.max(0, index - 1) : index}`);
  const kind = random.int(20);
  if (kind !== 16) lines.push(`    question: ${stem(random, words, flaw === 1)}`);
  addAnswer(lines, kind, random, words, flaw);
  lines.push(`    explanation: ${words.sentence(random, 8, 20)}.`);
  lines.push(
    `    ${flaw === 3 ? 'dificulty' : 'difficulty'}: ${random.pick(['easy', 'medium', 'hard'])}`,
  );
  lines.push(`    level: ${random.pick(LEVELS)}`);
  lines.push(`    tags: [${words.word(random)}, ${words.word(random)}]`);
  lines.push(`    objectives: [goal-${flaw === 4 ? 99 : random.int(20)}]`);
  if (random.chance(0.1)) lines.push(`    hints:`, `      - ${words.sentence(random, 3, 8)}`);
}

function stem(random: Random, words: Vocabulary, misread: boolean): string {
  const text = words.sentence(random, 6, 14);
  // Valid YAML, so that other readers do not stop here; the text is cut all the same.
  if (misread) return `${text} #${words.words(random, 3)} ?`;
  const kind = random.int(20);
  if (kind === 0) return `Qu’est-ce que ${text.toLowerCase()} ?`;
  if (kind === 1) return `${text} ${random.pick(EMOJI)}?`;
  if (kind === 2)
    return `What is the **${words.word(random)}** of $x^2 + ${random.int(9)}$ in ${text}?`;
  if (kind === 3) return `What does \`${words.word(random)}()\` return in ${text}?`;
  return `${text}?`;
}

function addAnswer(
  lines: string[],
  kind: number,
  random: Random,
  words: Vocabulary,
  flaw: number,
): void {
  if (kind < 10) {
    addChoices(lines, random, words, kind >= 8 ? 2 : 1, flaw === 2);
  } else if (kind < 12) lines.push(`    answer: ${random.chance(0.5)}`);
  else if (kind < 14)
    lines.push(
      '    answer:',
      `      - ${words.word(random)}x`,
      `      - ${words.words(random, 2)}`,
    );
  else if (kind < 16) {
    lines.push(`    answer: ${random.int(1000) + 1}`, '    tolerance: 1%', '    unit: m');
  } else if (kind === 16) {
    const gap = `{{${words.word(random)}|${words.words(random, 2)}}}`;
    lines.push(
      '    cloze: |',
      `      ${words.sentence(random, 4, 8)} ${gap} ${words.words(random, 4)}.`,
    );
  } else if (kind === 17) {
    lines.push('    pairs:');
    for (let i = 0; i < 3; i++) {
      lines.push(`      - left: ${words.word(random)}${i}`, `        right: ${words.word(random)}`);
    }
    lines.push(`    distractors: [${words.word(random)}3]`);
  } else if (kind === 18) {
    lines.push('    order:');
    for (let i = 0; i < 4; i++) lines.push(`      - ${words.words(random, 2)}`);
  } else lines.push(`    model-answer: ${words.sentence(random, 8, 16)}.`);
  if (flaw === 5) lines.push('    points: many');
}

function addChoices(
  lines: string[],
  random: Random,
  words: Vocabulary,
  keys: number,
  misread: boolean,
): void {
  lines.push('    choices:');
  const count = 4;
  const first = random.int(count - keys + 1);
  // Careful writers make choices of about one length.
  const length = 2 + random.int(5);
  for (let i = 0; i < count; i++) {
    const text = words.sentence(random, length, length + 1);
    if (i >= first && i < first + keys) {
      lines.push(`      - text: ${text}`, '        correct: true');
      if (random.chance(0.3)) lines.push(`        feedback: ${words.sentence(random, 4, 9)}.`);
    } else if (misread && i === count - 1) lines.push(`      - ${text} : ${words.word(random)}`);
    else lines.push(`      - ${text}`);
  }
}
