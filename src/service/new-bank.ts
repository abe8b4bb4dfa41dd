import { idFromText } from '../core/rules/shared/mint-id.js';
import { writeText } from '../core/yaml/index.js';
import type { Tell } from './tell.js';

/** What a new bank begins with. */
export type Beginning = 'questions' | 'flashcards' | 'empty';

export const beginnings: readonly Beginning[] = ['questions', 'flashcards', 'empty'];

/** A text, or a place for one to type over; the cursor goes from one to the next. */
export type Part = string | { readonly placeholder: string };

export interface NewBank {
  readonly title: string;
  readonly beginning: Beginning;
  /** A tag such as `fr`. */
  readonly language: string;
  /** Whether it has a file's name already: else editors make one of the first line. */
  readonly isNamed: boolean;
}

/** A bank to fill in; the cursor ends behind it. */
export function newBankParts(
  { title, beginning, language, isNamed }: NewBank,
  tell: Tell,
): readonly Part[] {
  const remark = isNamed ? '' : `# ${title.replaceAll(/\s+/g, ' ').trim()}\n`;
  const head = `${remark}quizwright: 1\ntitle: ${writeText(title, { indent: 2 })}\nlanguage: ${language}\n\n`;
  const here = (placeholder: string): Part => ({ placeholder });
  switch (beginning) {
    case 'questions':
      return [
        `${head}questions:\n  - question: `,
        here(tell('What is asked?')),
        '\n    choices:\n      - text: ',
        here(tell('The right answer')),
        '\n        correct: true\n      - ',
        here(tell('A wrong answer')),
        '\n      - ',
        here(tell('Another wrong answer')),
        '\n    explanation: ',
        here(tell('Why it is right.')),
        '\n',
      ];
    case 'flashcards':
      return [
        `${head}flashcards:\n  - front: `,
        here(tell('A term')),
        '\n    back: ',
        here(tell('What it means')),
        '\n',
      ];
    case 'empty':
      return [head];
  }
}

/** Names that Windows keeps for devices, whatever follows the dot. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A file's name for a bank of this title, the `count`th of this name. */
export function bankFileName(title: string, count = 1): string {
  const id = /[\p{L}\p{Nd}]/u.test(title) ? idFromText(title) : 'bank';
  const name = devices.test(id) ? `${id}-bank` : id;
  return `${name}${count > 1 ? `-${count}` : ''}.quiz.yaml`;
}

/** The tag of an editor's language as banks have it: `fr`, `pt-BR`. */
export function bankLanguage(editorLanguage: string): string {
  const [language = '', region = ''] = editorLanguage.split('-');
  if (!/^[a-z]{2,3}$/i.test(language)) return 'en';
  const tag = language.toLowerCase();
  return /^[a-z]{2}$/i.test(region) ? `${tag}-${region.toUpperCase()}` : tag;
}
