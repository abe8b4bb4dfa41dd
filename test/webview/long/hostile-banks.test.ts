import assert from 'node:assert/strict';
import { eventually } from '../preview/eventually.js';
import { hostileVectors } from './hostile-vectors.js';
import { openPreview } from '../preview/open-preview.js';

/** An item of each kind, with a text in every field that takes one. */
const kinds: readonly ((text: string) => object)[] = [
  (text) => ({
    question: text,
    choices: [text, { text: `${text}.`, correct: true, feedback: text, weight: text }],
  }),
  (text) => ({
    question: text,
    choices: [
      { text, correct: true, feedback: text },
      { text: `${text}.`, correct: true },
    ],
  }),
  (text) => ({ question: text, answer: true }),
  (text) => ({ question: text, answer: [text, { text: `${text}.`, feedback: text }] }),
  (text) => ({ question: text, pattern: text, accept: [text], reject: [text] }),
  (text) => ({
    question: text,
    answer: [{ text: 1, tolerance: 1, feedback: text }],
    unit: text,
    'accept-units': { [text]: 1 },
  }),
  (text) => ({ cloze: `${text} {{a}} {{${text.replaceAll(/[{}]/g, '')}::${text}}}` }),
  (text) => ({ question: text, pairs: [{ left: text, right: text }], distractors: [text] }),
  (text) => ({ question: text, order: [text, `${text}.`] }),
  (text) => ({ question: text, 'model-answer': text, rubric: [{ criterion: text, points: 1 }] }),
];
const cards: readonly ((text: string) => object)[] = [
  (text) => ({ front: text, back: text, reverse: true }),
  (text) => ({ cloze: `${text} {{a}}` }),
];

const shared = (text: string): object => ({
  id: text,
  title: text,
  hints: [text, text],
  explanation: text,
  feedback: { correct: text, incorrect: text, partial: text },
  tags: [text],
  objectives: ['o', text],
  stimulus: 's',
  source: text,
  difficulty: text,
  level: text,
  status: text,
  'time-limit': text,
});

/** A bank as JSON, which is YAML: no text needs any care. */
function bankOf(vectors: readonly string[], turn: number, mark: string): string {
  const all = [...kinds, ...cards];
  const items = vectors.map((text, i) => {
    const at = (i + turn) % all.length;
    return { at, item: { ...shared(text), ...all[at]!(text) } };
  });
  const [first = ''] = vectors;
  return JSON.stringify({
    title: first,
    description: first,
    authors: [first, mark],
    license: first,
    tags: [first],
    objectives: { o: first },
    stimuli: { s: first },
    questions: items.flatMap(({ at, item }) => (at < kinds.length ? item : [])),
    flashcards: items.flatMap(({ at, item }) => (at < kinds.length ? [] : item)),
    notes: [{ title: first, body: first }],
  });
}

const BATCH = 15;

describe('hostile banks', () => {
  it('are enough to say something', () => assert.ok(new Set(hostileVectors).size >= 300));

  it('run nothing and ask for nothing, in no field of any kind', async function () {
    this.timeout(180_000);
    const state = { answers: true, author: true };
    const preview = await openPreview('title: x\nquestions: []\n', { height: 40_000, state });
    const { page, faults } = preview;
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    let seen = 0;
    for (let turn = 0; turn < 3; turn++) {
      for (let from = 0; from < hostileVectors.length; from += BATCH) {
        const vectors = hostileVectors.slice(from, from + BATCH);
        const mark = `Batch ${turn}/${from}.`;
        // oxlint-disable-next-line no-await-in-loop
        await preview.edit(() => bankOf(vectors, turn * 5, mark));
        // oxlint-disable-next-line no-await-in-loop
        await page.getByText(mark).waitFor();
        // oxlint-disable-next-line no-await-in-loop
        await eventually(async () => {
          const shown = await page.locator('.row .panel').count();
          return shown === vectors.length;
        });
        // oxlint-disable-next-line no-await-in-loop
        const found = await page.evaluate(() => ({
          hit: 'hit' in window,
          elements: [
            ...document.querySelectorAll(
              '.row :is(script, iframe, object, embed, form, base, link, meta, style, template, svg script, foreignObject, portal, frame, applet)',
            ),
          ].map((element) => element.outerHTML),
          attributes: [...document.querySelectorAll('.row *')].flatMap((element) =>
            [...element.attributes]
              .filter(
                ({ name, value }) =>
                  name.startsWith('on') ||
                  name === 'srcdoc' ||
                  name === 'formaction' ||
                  (/^(?:href|src|action|poster|background|ping|xlink:href)$/.test(name) &&
                    !/^(?:https?:|mailto:|#|data:image\/(?:png|jpeg|gif|webp))/.test(value)),
              )
              .map(({ name, value }) => `${name}=${value}`),
          ),
          outside: [...document.querySelectorAll('.row :is(img, audio, video, source)')].map(
            (element) => element.outerHTML,
          ),
        }));
        assert.deepEqual(found, { hit: false, elements: [], attributes: [], outside: [] });
        seen += vectors.length;
      }
    }
    assert.equal(seen, 3 * hostileVectors.length);
    assert.deepEqual(
      requests.filter((url) => !/^https:\/\/page\.test\/(?:math|code|KaTeX_)/.test(url)),
      [],
    );
    assert.deepEqual(faults, []);
    await preview.close();
  });
});
