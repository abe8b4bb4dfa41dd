import { defineRule } from '../rule.js';

export default defineRule({
  id: 'missing-alt-text',
  group: 'media',
  severity: 'warning',
  sentence: 'Every image, sound and video says in words what it shows.',
  why: 'Learners who cannot see the image hear these words, and everybody reads them when it does not load. Say what is needed to answer, without giving the answer away.',
  source: 'WCAG 2.2, 1.1.1',
  messages: {
    image: 'This image has no description. Write one between `[` and `]`.',
    sound: 'This recording has no description. Write one between `[` and `]`.',
    video: 'This video has no description. Write one between `[` and `]`.',
  },
  examples: {
    bad: [{ yaml: 'question: |\n  ![](map.png)\n  Which city is marked?\nanswer: Paris' }],
    good: [
      {
        yaml: 'question: |\n  ![A map of France with one city marked](map.png)\n  Which city is marked?\nanswer: Paris',
      },
    ],
  },
  checkText({ text, report }) {
    if (!text.text.includes('![')) return;
    for (const { start, end, alt, target } of text.parts.images) {
      if (target === undefined || text.slice(alt).trim() !== '') continue;
      report({ from: start, to: end, message: mediumOf(text.slice(target)) });
    }
  },
});

function mediumOf(address: string): 'image' | 'sound' | 'video' {
  if (/\.(?:mp3|ogg|oga|wav|m4a|flac|aac|opus)(?:[?#]|$)/i.test(address)) return 'sound';
  return /\.(?:mp4|webm|ogv|mov|m4v)(?:[?#]|$)/i.test(address) ? 'video' : 'image';
}
