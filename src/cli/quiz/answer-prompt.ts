import type { Answer } from '../../core/quiz/index.js';
import { choiceLetter } from '../../core/view/choice-letter.js';
import type { QuestionLine } from './question-line.js';

/** How a question is answered in a terminal: what is shown below it, and what typed lines mean. */
export interface AnswerPrompt {
  /** Entries to choose from, each with what is typed for it; Markdown. */
  readonly entries: readonly { readonly sign: string; readonly text: string }[];
  /** Says what to type. One for each line that is asked for. */
  readonly asks: readonly string[];
  /** The answer of the lines that were typed, or a sentence why they are none. */
  readonly read: (lines: readonly string[]) => { readonly answer: Answer } | string;
}

/** The prompt for a question; a card has one of its own. */
export function answerPrompt(question: QuestionLine): AnswerPrompt {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-answer':
      return choicesPrompt(question.choices ?? [], question.kind === 'multiple-answer');
    case 'true-false':
      return {
        entries: [],
        asks: ['True or false? (t/f)'],
        read: ([line = '']) =>
          /^(?:t|true|y|yes|1)$/i.test(line)
            ? { answer: true }
            : /^(?:f|false|n|no|0)$/i.test(line)
              ? { answer: false }
              : 'Type `t` for true or `f` for false.',
      };
    case 'cloze':
      return gapsPrompt(question);
    case 'matching':
      return matchingPrompt(question.lefts ?? [], question.rights ?? []);
    case 'ordering':
      return orderingPrompt(question.entries ?? []);
    case 'numeric':
      return typedPrompt(
        question.unit === undefined ? 'Your number:' : `Your number, in ${question.unit}:`,
      );
    default:
      return typedPrompt('Your answer:');
  }
}

function typedPrompt(ask: string): AnswerPrompt {
  return { entries: [], asks: [ask], read: ([line = '']) => ({ answer: line }) };
}

function choicesPrompt(choices: readonly string[], several: boolean): AnswerPrompt {
  const last = choiceLetter(choices.length - 1);
  return {
    entries: choices.map((text, i) => ({ sign: choiceLetter(i), text })),
    asks: [
      several ? `All that are right, such as \`A C\` (A–${last}):` : `Your choice (A–${last}):`,
    ],
    read([line = '']) {
      const places = placesOf(line, choices.length);
      if (places === undefined || (!several && places.length !== 1)) {
        return several
          ? `Type letters between A and ${last}, with blanks between them.`
          : `Type one letter between A and ${last}.`;
      }
      const texts = [...new Set(places)].map((place) => choices[place]!);
      return { answer: several ? texts : texts[0]! };
    },
  };
}

function gapsPrompt({ gaps = [] }: QuestionLine): AnswerPrompt {
  const offered = gaps.map(({ entries = [] }) => entries);
  return {
    entries: [],
    asks: gaps.map(({ hint, entries }, i) => {
      const choice = entries?.map((text, k) => `${k + 1}) ${text}`).join('  ');
      return [
        `Gap ${i + 1}`,
        hint === undefined ? '' : ` (${hint})`,
        choice === undefined ? ':' : `, the number of: ${choice}`,
      ].join('');
    }),
    read(lines) {
      const texts: string[] = [];
      for (const [i, entries] of offered.entries()) {
        const line = lines[i] ?? '';
        const isNumber = /^\d+$/.test(line) && !entries.includes(line);
        // Of a dropdown, its number or its text.
        const text = isNumber && entries.length > 0 ? entries[Number(line) - 1] : line;
        // A slip of the finger is no wrong answer.
        if (text === undefined) {
          return `Of gap ${i + 1}, type a number from 1 to ${entries.length}. All gaps are asked again.`;
        }
        texts.push(text);
      }
      return { answer: texts };
    },
  };
}

function matchingPrompt(lefts: readonly string[], rights: readonly string[]): AnswerPrompt {
  const last = choiceLetter(rights.length - 1);
  return {
    entries: [
      ...lefts.map((text, i) => ({ sign: String(i + 1), text })),
      ...rights.map((text, i) => ({ sign: choiceLetter(i), text })),
    ],
    asks: [`A letter (A–${last}) for each number, in order, such as \`B A C\`:`],
    read([line = '']) {
      const letters = line.replace(/\d+\s*[-=:.)]?\s*(?=[A-Za-z])/g, ' ');
      const places = placesOf(letters, rights.length);
      if (places?.length !== lefts.length) {
        return `Type ${lefts.length} letters between A and ${last}: the first for 1, the second for 2, and so on.`;
      }
      return { answer: Object.fromEntries(lefts.map((left, i) => [left, rights[places[i]!]!])) };
    },
  };
}

function orderingPrompt(entries: readonly string[]): AnswerPrompt {
  const last = choiceLetter(entries.length - 1);
  return {
    entries: entries.map((text, i) => ({ sign: choiceLetter(i), text })),
    asks: ['The letters in the right order, such as `C A B`:'],
    read([line = '']) {
      const places = placesOf(line, entries.length);
      if (places?.length !== entries.length || new Set(places).size !== entries.length) {
        return `Type each of the letters A–${last} once.`;
      }
      return { answer: places.map((place) => entries[place]!) };
    },
  };
}

/** The places that letters or numbers stand for, from 0; undefined where one of them is none. */
function placesOf(line: string, count: number): readonly number[] | undefined {
  // `ABC` without blanks, where every place has one letter.
  const signs = /^[A-Za-z]+$/.test(line.trim()) ? [...line.trim()] : line.split(/[\s,;]+/);
  const places = signs
    .filter((sign) => sign !== '')
    .map((sign) =>
      /^\d{1,3}$/.test(sign) ? Number(sign) - 1 : /^[A-Za-z]$/.test(sign) ? letterPlace(sign) : -1,
    );
  return places.every((place) => place >= 0 && place < count) ? places : undefined;
}

function letterPlace(letter: string): number {
  return letter.toUpperCase().charCodeAt(0) - 65;
}
