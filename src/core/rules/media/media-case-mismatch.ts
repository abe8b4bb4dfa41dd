import { defineRule } from '../rule.js';
import { mediaReferences, statusOf, writeAddress } from '../shared/media-references.js';

export default defineRule({
  id: 'media-case-mismatch',
  group: 'media',
  severity: 'warning',
  sentence: 'A path is written with the capitals that the file has.',
  why: 'On Windows and on most Macs `Map.PNG` finds `map.png`. On a web server and on Linux it does not, and learners see a broken image.',
  source: 'File names differ by case on Linux, and by default not on Windows and macOS',
  fixable: 'safe',
  fixNote: 'The path is written as the file is named.',
  needsSurroundings: true,
  messages: {
    case: 'The file is named `{actual}`, with other capitals. Elsewhere `{path}` is not found.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: |\n  ![A map of France](images/Map.PNG)\n  Which city is marked?\nanswer: Paris',
        media: { 'images/Map.PNG': { state: 'other-case', actual: 'images/map.png' } },
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
      const { from, to, path, suffix } = reference;
      const status = statusOf(reference, surroundings);
      if (status?.state !== 'other-case') continue;
      const written = writeAddress(status.actual, suffix);
      const fix = {
        safe: true,
        title: `Write \`${written}\``,
        edits: [{ from, to, text: written }],
      };
      report({ from, to, message: 'case', data: { path, actual: status.actual }, fix });
    }
  },
});
