import { type ReadShown, textOf } from '../shown.js';

export const shown: ReadShown = ({ cloze }) => ({ type: 'cloze', text: textOf(cloze) ?? '' });
