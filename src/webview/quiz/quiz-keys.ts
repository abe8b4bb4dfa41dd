import type { Tell } from '../shared/tell.js';
import type { ListedKey } from '../study/keys.js';

/** The shortcuts of a quiz. */
export function quizKeys(tell: Tell): readonly ListedKey[] {
  return [
    { action: 'choose', keys: ['1–9', 'A–Z'], does: tell('Choose an answer') },
    { action: 'submit', keys: ['Enter'], does: tell('Check the answer, and go on') },
    { action: 'submit', keys: ['Ctrl+Enter'], does: tell('The same, wherever you are') },
    { action: 'skip', keys: ['K'], does: tell('Skip the question') },
    { action: 'flip', keys: [tell('Space')], does: tell('Turn the card') },
    { action: 'rate', keys: ['1', '2'], does: tell('Not known yet, or known') },
    {
      action: 'back',
      keys: [tell('Backspace')],
      does: tell('Back to the question before, in an exam'),
    },
    { action: 'hint', keys: ['H'], does: tell('Show a hint') },
    { action: 'flag', keys: ['F'], does: tell('Flag the question, or take the flag away') },
    { action: 'undo', keys: ['U'], does: tell('Take back the last answer') },
    { action: 'source', keys: ['S'], does: tell('Go to the text of the question') },
    { action: 'leave', keys: ['Esc'], does: tell('Leave; you can go on later') },
    { action: 'help', keys: ['?'], does: tell('Show these keys') },
  ];
}
