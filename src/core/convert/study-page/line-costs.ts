import type { Asking, LineForm } from './line-forms.js';

/**
 * How badly a line fits each place on a card: as the first line of a front, as a further line of the
 * front, as a line of the back. Only differences matter; 1 is a slight doubt, 10 nearly certainty.
 */
export interface LineCosts {
  readonly front: number;
  readonly more: number;
  readonly back: number;
  /** For a further line of a back, beside `back`. */
  readonly nextBack: number;
  /** For a back right after a front, beside `back`. */
  readonly afterFront: number;
}

/** Whether cards are told by questions, or must be told as terms and definitions. */
export type DeckStyle = 'questions' | 'terms';

const never = 30;

const questionCosts: Readonly<Record<Asking, Pick<LineCosts, 'front' | 'more' | 'back'>>> = {
  question: { front: 0, more: 3, back: 7 },
  gap: { front: 1, more: 3, back: 4 },
  mark: { front: 1, more: 2, back: 3 },
  opening: { front: 1.5, more: 3, back: 2.5 },
  command: { front: 1.5, more: 3, back: 2.2 },
  infinitive: { front: 2.2, more: 3, back: 2 },
  none: { front: 9, more: 9, back: 0 },
};

/** Up to this many lines a card, lines that ask are taken for what makes the cards. */
const mostLinesPerQuestion = 8;

/** Decides how the cards of a deck are told. */
export function toDeckStyle(forms: readonly LineForm[]): DeckStyle {
  const asking = forms.filter((form) => form.asking !== 'none' && form.asking !== 'infinitive');
  if (asking.length === 0 || alternatesWithTerms(forms)) return 'terms';
  const opens = forms.slice(0, 2).some((form) => asking.includes(form));
  return asking.length * mostLinesPerQuestion >= forms.length || (opens && asking.length > 1)
    ? 'questions'
    : 'terms';
}

/**
 * Whether every second line is a question *or a term*: a deck may mix both, and then the terms look
 * like answers. Only a strict order and another look of the lines between tell.
 */
function alternatesWithTerms(forms: readonly LineForm[]): boolean {
  if (forms.length < 6 || forms.length % 2 === 1) return false;
  const fronts = forms.filter((_, index) => index % 2 === 0);
  const backs = forms.filter((_, index) => index % 2 === 1);
  const terms = fronts.filter((form) => form.asking === 'none');
  return (
    terms.length > 0 &&
    terms.every(({ text, entry, continues }) => !entry && !continues && !endsSentence(text)) &&
    backs.every((form) => form.asking === 'none' && !form.entry) &&
    backs.filter(({ text }) => endsSentence(text)).length >= 0.8 * backs.length
  );
}

/** Rates every line of a deck for every place. */
export function rateLines(forms: readonly LineForm[], style: DeckStyle): LineCosts[] {
  const blanks = forms.filter(({ line }, index) => index > 0 && line.afterBlank).length;
  // Blank lines between all lines or none say nothing.
  const blanksTell = blanks > 0 && blanks < forms.length - 1;
  const commanding = forms[0]?.asking === 'infinitive' || forms[0]?.asking === 'command';
  return forms.map((form, index) => {
    const before = forms[index - 1];
    const costs = style === 'questions' ? rateQuestion(forms, index, commanding) : rateTerm(form);
    const freeEntry = form.entry || form.continues;
    const apart = blanksTell && form.line.afterBlank;
    return {
      ...costs,
      front: costs.front + (blanksTell && !apart && index > 0 ? 1 : 0),
      nextBack: (style === 'terms' && !freeEntry ? 1.5 : 0) + (apart && !freeEntry ? 1.5 : 0),
      afterFront: form.continues ? (before?.text.endsWith(':') === true ? 1.5 : 6) : 0,
    };
  });
}

type PlaceCosts = Pick<LineCosts, 'front' | 'more' | 'back'>;

function rateQuestion(forms: readonly LineForm[], index: number, commanding: boolean): PlaceCosts {
  const form = forms[index];
  const before = forms[index - 1];
  if (form === undefined) return questionCosts.none;
  if (form.entry) return { front: never, more: 9, back: 0 };
  if (form.continues) return { front: never, more: asksFrom(forms, index) ? 0 : 9, back: 0 };
  const rest = forms[index + 1];
  if (form.asking === 'none' && rest?.continues === true && asksAfterComma(form, rest)) {
    return { front: 1, more: 3, back: 2 };
  }
  const costs = questionCosts[form.asking];
  if (form.asking === 'question' || form.asking === 'mark') {
    // `Which questions …?`: the questions below are the answer, but for the one that has an answer.
    const listed = isListedQuestion(forms, index);
    return listed ? { front: 3, more: 3, back: 0.5 } : costs;
  }
  if (form.asking === 'command' || form.asking === 'infinitive') {
    // A step among steps; a deck that opens with an order goes on so, but not in whole sentences.
    const steps = before !== undefined && before.step && before.asking !== 'question';
    if (steps && (!commanding || (endsSentence(form.text) && endsSentence(before.text)))) {
      return { ...costs, back: 0.5 };
    }
    return commanding ? { ...costs, front: 1, back: 3 } : costs;
  }
  if (form.asking === 'none' && /^\(.{1,40}\)$/.test(form.text)) return { ...costs, more: 2 };
  return costs;
}

/** Whether the sentence that this line goes on with began as a question. */
function asksFrom(forms: readonly LineForm[], index: number): boolean {
  let start = index;
  while (start > 0 && forms[start]?.continues === true) start -= 1;
  const first = forms[start];
  const rest = forms[start + 1];
  if (first === undefined || rest === undefined) return false;
  return first.asking !== 'none' || asksAfterComma(first, rest);
}

/** `According to the model,` / `which forces …?` */
function asksAfterComma(first: LineForm, rest: LineForm): boolean {
  return first.text.endsWith(',') && rest.asking === 'question';
}

function isListedQuestion(forms: readonly LineForm[], index: number): boolean {
  const next = forms[index + 1];
  if (next !== undefined && next.asking === 'none') return false;
  let start = index;
  while (start > 0 && isMarked(forms[start - 1])) start -= 1;
  return start < index && forms[start]?.aboutQuestions === true;
}

function isMarked(form: LineForm | undefined): boolean {
  return form?.asking === 'question' || form?.asking === 'mark';
}

/** A term is short and no sentence; a definition is longer, and may be anything. */
function rateTerm({ text, entry, continues, asking }: LineForm): PlaceCosts {
  if (entry) return { front: never, more: never, back: 0 };
  if (continues) return { front: 15, more: asking === 'none' ? 9 : 1, back: 0 };
  if (asking === 'question' || asking === 'mark' || asking === 'gap') {
    return { front: 0, more: 4, back: 4 };
  }
  const sentence = endsSentence(text) ? 3 : 0;
  const length = text.length <= 40 ? 0 : text.length <= 60 ? 1 : text.length <= 100 ? 2.5 : 5;
  const small = /^\p{Ll}/u.test(text) ? 1 : 0;
  const short = text.length <= 25 && !endsSentence(text) ? 1 : 0;
  return { front: sentence + length + small, more: never, back: short };
}

function endsSentence(text: string): boolean {
  return /[.!;,…]["»”’')\]]*$/.test(text);
}
