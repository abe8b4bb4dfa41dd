// The grammar of banks, made of its parts.
import { gapRepository } from './gaps.js';
import { lineRepository } from './lines.js';
import { proseRepository } from './prose.js';
import { include } from './rule.js';
import { valueRepository } from './values.js';

export const grammar = {
  $comment: 'Made by `npm run generate` from scripts/grammar.',
  name: 'Question Bank',
  scopeName: 'source.quizwright',
  patterns: include('lines-prose'),
  repository: {
    ...lineRepository,
    ...valueRepository,
    ...proseRepository,
    ...gapRepository,
  },
};
