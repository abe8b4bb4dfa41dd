import type { DraftQuestion } from '../../src/core/convert/index.js';
import { toMarkdown } from '../html.js';
import { type Adapter, adapted, toChoiceQuestion } from './adapter.js';

/** GIFT as far as real banks use it: choices, true or false, short answers, matching. */
export const gift: Adapter = (text) =>
  adapted(
    text
      .replace(/^\ufeff/, '')
      .replaceAll('\r\n', '\n')
      .replace(/^[ \t]*\/\/.*$/gm, '')
      .split(/\n[ \t]*\n/)
      .map((block) => block.trim())
      .filter((block) => block !== '' && !block.startsWith('$CATEGORY'))
      .map(toQuestion),
  );

/** Signs that a backslash keeps from meaning anything wait in the private use area. */
function hide(text: string): string {
  return text.replace(/\\([~=#{}:\\])/g, (_, sign: string) =>
    String.fromCharCode(0xe000 + sign.charCodeAt(0)),
  );
}

function show(text: string): string {
  return text.replace(/[\ue000-\ue07f]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xe000),
  );
}

function toQuestion(block: string): DraftQuestion | undefined {
  const body = hide(block).replace(/^::[^]*?::/, '');
  const [, markup = '', stemBefore = '', answers = '', after = ''] =
    /^\s*(?:\[(\w+)\])?([^{]*)\{([^}]*)\}([^]*)$/.exec(body) ?? [];
  const textOf = (text: string): string => {
    const [, own = markup, rest = ''] = /^\s*(?:\[(html|markdown|plain|moodle)\])?([^]*)$/.exec(
      text,
    )!;
    const shown = show(rest).trim();
    return own === 'html' ? toMarkdown(shown) : shown;
  };
  const question = textOf(after.trim() === '' ? stemBefore : `${stemBefore}_____${after}`);
  const given = answers.replace(/####[^]*$/, '').trim();
  if (question === '' || given === '' || given.startsWith('#')) return undefined;
  const truth = /^(TRUE|T|FALSE|F)(?:#[^]*)?$/i.exec(given)?.[1];
  if (truth !== undefined) return { question, answer: /^T/i.test(truth) };
  const entries = [...given.matchAll(/([=~])([^=~]*)/g)].map(([, sign = '', entry = '']) => {
    const [, weight, text = ''] = /^\s*(?:%(-?[\d.]+)%)?([^#]*)/.exec(entry) ?? [];
    return { right: weight === undefined ? sign === '=' : Number(weight) > 0, sign, text };
  });
  if (entries.length === 0) return undefined;
  if (entries.every(({ text }) => text.includes('->'))) {
    const pairs = entries.map(({ text }) => text.split('->').map(textOf));
    // A right without a left is a wrong answer, which a draft cannot hold yet.
    if (pairs.some(([left = '', right = '']) => left === '' || right === '')) return undefined;
    return { question, pairs: pairs.map(([left = '', right = '']) => ({ left, right })) };
  }
  // Right answers without a wrong one are what may be typed.
  if (entries.every(({ sign }) => sign === '=')) {
    return { question, answer: textOf(entries[0]!.text) };
  }
  return toChoiceQuestion({
    stem: question,
    choices: entries.map(({ text }) => textOf(text)),
    keys: entries.flatMap(({ right }, i) => (right ? [i] : [])),
  });
}
