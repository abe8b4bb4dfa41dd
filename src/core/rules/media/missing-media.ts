import { defineRule } from '../rule.js';
import { mediaReferences, statusOf, writeAddress } from '../shared/media-references.js';

export default defineRule({
  id: 'missing-media',
  group: 'media',
  severity: 'error',
  sentence: 'The images, sounds and videos of a bank are there.',
  why: 'A question about a picture that is not shown cannot be answered. Paths are read from the folder of the bank.',
  source: 'The question bank format, “Text”',
  fixable: 'safe',
  fixNote: 'Backslashes become slashes where that finds the file.',
  needsSurroundings: true,
  messages: {
    missing: 'There is no file `{path}`. Paths begin in the folder of this bank.',
    backslash: '`{path}` is only found on Windows. Write `/` between folders, not `\\`.',
    empty: 'This image names no file. Write its path between the parentheses.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: |\n  ![A map of France](images/map.png)\n  Which city is marked?\nanswer: Paris',
        media: { 'images/map.png': { state: 'missing' } },
      },
      {
        note: 'A path that only Windows understands',
        yaml: 'question: |\n  ![A map of France](images\\map.png)\n  Which city is marked?\nanswer: Paris',
        media: { 'images/map.png': { state: 'found' } },
      },
    ],
    good: [
      {
        yaml: 'question: |\n  ![A map of France](images/map.png)\n  Which city is marked?\nanswer: Paris',
        media: { 'images/map.png': { state: 'found' } },
      },
    ],
  },
  checkText({ text, surroundings, report }) {
    for (const reference of mediaReferences(text)) {
      const { from, to, path, suffix, backslashes } = reference;
      const status = statusOf(reference, surroundings);
      if (status?.state === 'missing') report({ from, to, message: 'missing', data: { path } });
      else if (backslashes && status?.state === 'found') {
        const written = writeAddress(path, suffix);
        const fix = {
          safe: true,
          title: `Write \`${written}\``,
          edits: [{ from, to, text: written }],
        };
        report({
          from,
          to,
          message: 'backslash',
          data: { path: text.slice({ start: from, end: to }) },
          fix,
        });
      }
    }
    if (!text.text.includes('![')) return;
    for (const { start, end, target } of text.parts.images) {
      if (target === undefined && /\(\s*(?:<>)?\s*\)$/.test(text.text.slice(start, end))) {
        report({ from: start, to: end, message: 'empty' });
      }
    }
  },
});
