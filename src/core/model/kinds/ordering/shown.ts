import { type ReadShown, textsOf } from '../shown.js';

export const shown: ReadShown = ({ order }) => ({ type: 'ordering', order: textsOf(order) });
