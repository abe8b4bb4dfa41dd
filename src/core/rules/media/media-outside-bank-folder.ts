import { defineRule } from '../rule.js';
import { leadsOutside, mediaReferences, statusOf } from '../shared/media-references.js';

export default defineRule({
  id: 'media-outside-bank-folder',
  group: 'media',
  severity: 'error',
  sentence: 'The files that a bank shows lie in its folder or below.',
  why: 'A bank travels with its folder: to a colleague, into an archive, to a learning platform. A file elsewhere stays behind, and a bank from a stranger could ask for files that are none of its business, so these are never opened.',
  source: 'CVE-2026-41612 and GHSA-869j-r97x-hx2g show what such paths are used for',
  messages: {
    outside:
      '`{path}` lies outside the folder of this bank, so it is not shown. Copy the file beside the bank, or below.',
  },
  examples: {
    bad: [
      {
        yaml: 'question: |\n  ![A map of France](../maps/france.png)\n  Which city is marked?\nanswer: Paris',
      },
      {
        yaml: 'question: |\n  ![A map of France](/home/ann/france.png)\n  Which city is marked?\nanswer: Paris',
      },
    ],
    good: [
      {
        yaml: 'question: |\n  ![A map of France](maps/france.png)\n  Which city is marked?\nanswer: Paris',
      },
      {
        yaml: 'question: |\n  ![A map of France](maps/../images/france.png)\n  Which city is marked?\nanswer: Paris',
      },
    ],
  },
  checkText({ text, surroundings, report }) {
    for (const reference of mediaReferences(text)) {
      const { from, to, path } = reference;
      if (leadsOutside(path) || statusOf(reference, surroundings)?.state === 'outside') {
        report({ from, to, message: 'outside', data: { path } });
      }
    }
  },
});
