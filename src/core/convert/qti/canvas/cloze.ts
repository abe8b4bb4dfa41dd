import type { Gap } from '../../../markdown/gaps.js';
import type { ExportBody } from '../../export-bank/export-bank.js';
import type { CanvasBody } from './canvas-body.js';
import { choiceList, equals, mixed, plain, rule, share } from './elements.js';
import type { CanvasTexts } from './texts.js';

type Cloze = Extract<ExportBody, { readonly type: 'cloze' }>;

/** Whether all gaps are menus: Canvas has either these or blanks in one text. */
export function hasMenus({ gaps }: Cloze): boolean {
  return gaps.every(({ dropdown }) => dropdown);
}

/** What a gap accepts. */
export function acceptedIn({ answers }: Gap): readonly string[] {
  return answers.map(({ text }) => text).filter((text) => text !== '');
}

/** A text in which `[name]` stands for each gap. */
export function clozeBody(body: Cloze, texts: CanvasTexts): CanvasBody {
  const { text, gaps } = body;
  const isMenu = hasMenus(body);
  const prefix = freePrefix(text);
  const name = (i: number): string => `${prefix}${i + 1}`;
  const ident = (i: number): string => `response_${name(i)}`;
  const lists = gaps.map((gap, i) => {
    const others = isMenu ? gap.others.map((other) => other.text) : [];
    const entries = [...acceptedIn(gap), ...others].map((words, at) => {
      return { id: `${name(i)}_${at + 1}`, words: plain(words) };
    });
    const list = isMenu ? mixed(entries) : entries;
    return choiceList({ ident: ident(i) }, plain(name(i)), list);
  });
  return {
    type: isMenu ? 'multiple_dropdowns_question' : 'fill_in_multiple_blanks_question',
    stem: texts.cloze(text, (i) => `[${name(i)}]`),
    asked: lists,
    said: [],
    scoring: () => gaps.map((_, i) => rule([equals(`${name(i)}_1`, ident(i))], share(gaps.length))),
    isInParts: true,
  };
}

/** A name that stands nowhere in brackets yet. */
function freePrefix(text: string): string {
  for (let prefix = 'gap'; ; prefix += 'x') if (!text.includes(`[${prefix}`)) return prefix;
}
