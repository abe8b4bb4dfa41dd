import type { ListedKey } from '../study/keys.js';
import type { Tell } from '../shared/tell.js';

/** The shortcuts of a review; they are switched off by the same names as those of a quiz. */
export function reviewKeys(tell: Tell): readonly ListedKey[] {
  return [
    { action: 'flip', keys: [tell('Space'), 'Enter'], does: tell('Turn the card') },
    {
      action: 'rate',
      keys: ['1', '2', '3', '4'],
      does: tell('Rate it: again, hard, good or easy'),
    },
    { action: 'choose', keys: ['1–9', 'A–Z'], does: tell('Choose an answer') },
    {
      action: 'submit',
      keys: ['Enter'],
      does: tell('Check the answer; behind it, take the marked rating'),
    },
    { action: 'skip', keys: ['K'], does: tell('Put the card off until tomorrow') },
    { action: 'hint', keys: ['H'], does: tell('Show a hint') },
    { action: 'undo', keys: ['U'], does: tell('Take back the last step') },
    { action: 'source', keys: ['S'], does: tell('Go to the text of the card') },
    { action: 'leave', keys: ['Esc'], does: tell('Leave; what you rated is kept') },
    { action: 'help', keys: ['?'], does: tell('Show these keys') },
  ];
}
