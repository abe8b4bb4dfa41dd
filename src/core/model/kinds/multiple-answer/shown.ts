import { choicesShown } from '../shown-choices.js';
import type { ReadShown } from '../shown.js';

export const shown: ReadShown = (data) => choicesShown(data, true);
