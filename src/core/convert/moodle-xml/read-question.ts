import type { XmlElement } from '@rgrove/parse-xml';

import { proseOf, readGaps } from '../../markdown/index.js';
import type { DraftFeedback, DraftQuestion } from '../draft-bank.js';
import { toMarkdownText } from '../moodle/moodle-text.js';
import { asNumber } from '../moodle/numbers.js';
import type { MediaShelf } from '../package/media-shelf.js';
import { attributeOf, childOf, childrenOf, textIn } from '../xml/elements.js';
import { type Marks, marksIn } from './marks.js';
import { QuestionTexts, textOfField } from './question-texts.js';
import {
  readChoices,
  readMatching,
  readNumerical,
  readOrdering,
  readSetOfChoices,
  readShortAnswer,
  readTrueFalse,
  type Sources,
} from './read-answers.js';
import { readEssay } from './read-essay.js';
import { readCloze, readMissingWords } from './read-gaps.js';

/** What makes a question of its kind, as keys of ours; a sentence where nothing can be made of it. */
export type QuestionBody = Partial<DraftQuestion> | string;

const kinds: Readonly<Record<string, (sources: Sources) => QuestionBody>> = {
  multichoice: readChoices,
  multichoiceset: (sources) => readSetOfChoices(sources, false),
  oumultiresponse: (sources) => readSetOfChoices(sources, true),
  truefalse: readTrueFalse,
  shortanswer: readShortAnswer,
  numerical: readNumerical,
  matching: readMatching,
  match: readMatching,
  ddmatch: readMatching,
  essay: readEssay,
  cloze: readCloze,
  multianswer: readCloze,
  gapselect: readMissingWords,
  ddwtos: readMissingWords,
  ordering: readOrdering,
};

/** A question, without its id and tags, which the file around it decides on. */
export interface ReadQuestion {
  readonly draft: DraftQuestion;
  readonly marks: Marks;
  /** As the file has it. */
  readonly idNumber: string;
  readonly tags: readonly string[];
  /** What a person should know. */
  readonly told: readonly string[];
}

/** Reads a question; a sentence where nothing can be made of it. */
export function readQuestion(question: XmlElement, shelf: MediaShelf): ReadQuestion | string {
  const type = attributeOf(question, 'type')?.trim() ?? '';
  const texts = new QuestionTexts(question, shelf);
  const marks = marksIn(question) ?? {};
  const read = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  if (read === undefined) {
    return `Questions of the type “${type}” are none that a bank can have: this one is left out.`;
  }
  const body = read({ question, texts, marks });
  if (typeof body === 'string') return body;
  const { kind, points: own, checks = [], feedback, ...keys } = body;
  const title = textOfField(childOf(question, 'name')).replace(/\s+/g, ' ');
  const isCloze = keys.cloze !== undefined;
  const stem = isCloze ? (keys.question ?? '') : stemOf(question, texts, title);
  // What a body says besides stands behind the stem.
  const besides = isCloze ? undefined : keys.question;
  const asked = besides === undefined ? stem : `${stem}\n\n${besides}`;
  const explanation = texts.markdown(childOf(question, 'generalfeedback'));
  const hints = childrenOf(question, 'hint').map((hint) =>
    texts.markdown(childOf(hint, 'hintcontent') ?? hint),
  );
  const said = { ...combinedFeedback(question, texts), ...feedback };
  const written = asNumber(textIn(childOf(question, 'defaultgrade')));
  // Without points, the criteria of a question say how many it has.
  const usual = keys.rubric?.reduce((sum, row) => sum + row.points, 0) ?? 1;
  const points = own ?? (written === undefined || written < 0 ? usual : written);
  const isTitled =
    marks.titled !== undefined || !isBeginning(title, stem === '' ? (keys.cloze ?? '') : stem);
  const kept = hints.filter((hint) => hint !== '');
  return {
    draft: {
      ...(title === '' || !isTitled ? {} : { title }),
      ...(kind === undefined ? {} : { kind }),
      ...keys,
      ...(asked === '' && isCloze ? {} : { question: asked === '' ? '…' : asked }),
      ...(points === usual ? {} : { points }),
      ...(kept.length === 0 ? {} : { hints: kept }),
      ...(explanation === '' ? {} : { explanation }),
      ...(Object.keys(said).length === 0 ? {} : { feedback: said }),
      ...(checks.length === 0 ? {} : { checks }),
    },
    marks,
    idNumber: textIn(childOf(question, 'idnumber')).trim(),
    tags: tagsOf(question),
    told: [...texts.told, ...texts.unused.map(unusedFile)],
  };
}

/** What stands before the questions behind it; empty where it says nothing. */
export function readDescription(
  question: XmlElement,
  shelf: MediaShelf,
): { readonly text: string; readonly told: readonly string[] } {
  const texts = new QuestionTexts(question, shelf);
  const text = stemOf(question, texts, '');
  return { text, told: [...texts.told, ...texts.unused.map(unusedFile)] };
}

function stemOf(question: XmlElement, texts: QuestionTexts, title: string): string {
  const stem = texts.markdown(childOf(question, 'questiontext'));
  const image = oldImage(question, texts);
  const both = [stem, image].filter((text) => text !== '').join('\n\n');
  return both === '' ? title : both;
}

/** Before Moodle 2, one image went with a question. */
function oldImage(question: XmlElement, texts: QuestionTexts): string {
  const name = textIn(childOf(question, 'image')).trim();
  const content = textIn(childOf(question, 'image_base64')).trim();
  if (name === '' || content === '') return '';
  const html = texts.inlineImage(name, content);
  return html === '' ? '' : toMarkdownText({ format: 'html', text: html });
}

function combinedFeedback(question: XmlElement, texts: QuestionTexts): DraftFeedback {
  const [correct, partial, incorrect] = [
    'correctfeedback',
    'partiallycorrectfeedback',
    'incorrectfeedback',
  ].map((name) => texts.markdown(childOf(question, name)));
  return {
    ...(correct ? { correct } : {}),
    ...(incorrect ? { incorrect } : {}),
    ...(partial ? { partial } : {}),
  };
}

function tagsOf(question: XmlElement): readonly string[] {
  const lists = [childOf(question, 'tags'), childOf(question, 'coursetags')];
  const tags = lists.flatMap((list) => childrenOf(list, 'tag')).map(textOfField);
  return tags.filter((tag) => tag !== '');
}

/** Whether a name only repeats how its question begins, as Moodle makes names. */
function isBeginning(title: string, markdown: string): boolean {
  const start = title.replace(/\s*(?:…|\.\.\.)$/, '');
  return start === '' || wordsOf(markdown).startsWith(start);
}

function wordsOf(markdown: string): string {
  const { gaps } = readGaps(markdown);
  const text = gaps.reduceRight(
    (all, { start, end }) => `${all.slice(0, start)}…${all.slice(end)}`,
    markdown,
  );
  return proseOf(text)
    .text.replace(/[\s\uFFFC]+/g, ' ')
    .trim();
}

function unusedFile(name: string): string {
  return `The file “${name}” comes along, but no text shows it: it is left out.`;
}
