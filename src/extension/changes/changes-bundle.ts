// What compares versions of banks and writes baselines: few need it.
export { compareWith } from './compare-with.js';
export { createBaseline } from './create-baseline.js';
