// The engine is the largest library of all, and few banks have a pattern: bundles of editors have
// `extension/pattern-engine.ts` in this place (see `esbuild.js`), which loads it with the first pattern.
export { re2 as engine } from './re2.js';
