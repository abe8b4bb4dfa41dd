// What sets math and marks code: large, so that the command line has it in a file of its own.
export { markCode } from './mark-code.js';
export { typesetMath } from './typeset-math.js';
