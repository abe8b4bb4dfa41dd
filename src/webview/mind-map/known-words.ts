import type { ShownKnown } from '../../protocol/mind-map.js';
import { fill } from '../shared/dom.js';
import type { Tell } from '../shared/tell.js';

/** What a learner knows of a node, in words; empty where there is nothing to know. */
export function knownInWords(known: ShownKnown | undefined, tell: Tell, language: string): string {
  if (known === undefined || known.cards === 0) return '';
  if (known.answered === 0) return tell('not answered yet');
  const percent = percentIn(language)(known.share);
  if (known.cards === 1) return fill(tell('{0} known'), [percent]);
  return fill(tell('{0} known, {1} of {2} cards answered'), [percent, known.answered, known.cards]);
}

function percentIn(language: string): (share: number) => string {
  try {
    const format = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
    return (share) => format.format(share);
  } catch {
    return (share) => `${Math.round(share * 100)} %`;
  }
}
