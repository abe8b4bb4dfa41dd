import { element, type XmlContent, type XmlPart } from '../../xml/write-xml.js';
import { encodedName } from '../names.js';

/** What names the response of a question that has only one. */
export const response = 'response1';

/**
 * A name as Canvas keeps it: its importer writes points as `_`, and finds the head of a test by a folder
 * of the same name.
 */
export function canvasName(name: string): string {
  return encodedName(name).replaceAll('.', '_x2e_');
}

/** A text with HTML in it, or one that is nothing but words. */
export interface Words {
  readonly html: string;
  readonly isPlain: boolean;
}

export function material({ html, isPlain }: Words): XmlPart {
  return element(
    'material',
    {},
    element('mattext', { texttype: isPlain ? 'text/plain' : 'text/html' }, html),
  );
}

export function plain(text: string): Words {
  return { html: text, isPlain: true };
}

/** A list to choose from, by the names of its entries. */
export function choiceList(
  attributes: { readonly ident: string; readonly rcardinality?: string; readonly shuffle?: string },
  label: Words | undefined,
  entries: readonly { readonly id: string; readonly words: Words }[],
): XmlPart {
  const { shuffle, ...rest } = attributes;
  return element(
    'response_lid',
    rest,
    label === undefined ? undefined : material(label),
    element(
      'render_choice',
      { shuffle },
      entries.map(({ id, words }) => element('response_label', { ident: id }, material(words))),
    ),
  );
}

/** A place to type in. */
export function typedIn(fibtype?: string): XmlPart {
  return element(
    'response_str',
    { ident: response, rcardinality: 'Single' },
    element(
      'render_fib',
      { fibtype },
      element('response_label', { ident: 'answer1', rshuffle: 'No' }),
    ),
  );
}

export function equals(answer: string, respident = response): XmlPart {
  return element('varequal', { respident }, answer);
}

export const anything = (): XmlPart => element('other');

/** A rule: what it earns, if anything, and the texts that are shown then. */
export function rule(
  condition: readonly XmlContent[],
  earns: { readonly score: string; readonly action: 'Set' | 'Add' } | undefined,
  shown: readonly (string | undefined)[] = [],
): XmlPart {
  return element(
    'respcondition',
    // What earns all is the last that is looked at.
    { continue: earns?.action === 'Set' ? 'No' : 'Yes' },
    element('conditionvar', {}, ...condition),
    earns === undefined
      ? undefined
      : element('setvar', { action: earns.action, varname: 'SCORE' }, earns.score),
    shown.map((name) =>
      name === undefined
        ? undefined
        : element('displayfeedback', { feedbacktype: 'Response', linkrefid: name }),
    ),
  );
}

export const all = { score: '100', action: 'Set' } as const;

/** What one of several parts earns, as Canvas writes it. */
export function share(count: number): { readonly score: string; readonly action: 'Add' } {
  return { score: (100 / count).toFixed(2), action: 'Add' };
}

export function field(label: string, entry: string): XmlPart {
  return element(
    'qtimetadatafield',
    {},
    element('fieldlabel', {}, label),
    element('fieldentry', {}, entry),
  );
}

/** In the order of their words, which says nothing of what is right. */
export function mixed<T extends { readonly words: { readonly html: string } }>(
  entries: readonly T[],
): readonly T[] {
  return [...entries].sort((a, b) =>
    a.words.html < b.words.html ? -1 : a.words.html > b.words.html ? 1 : 0,
  );
}
