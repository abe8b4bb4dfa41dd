// What rules, and later rendering and grading, see in a Markdown text, with exact offsets: gaps, math,
// code, images, raw HTML. No rule and no HTML output lives here; texts come decoded from the bank's
// reading, and offsets are those of the decoded text.
export type { ClozeReading, Gap, GapText } from './gaps.js';
export { readGaps } from './gaps.js';
export { MarkdownText, proseOf } from './markdown-text.js';
export type { MathSpan } from './math.js';
export { findMath } from './math.js';
export type { CodePart, ImagePart, MarkdownParts } from './parts.js';
export { foldText } from './fold.js';
export { type Heading, headingsOf, SlugMint, slugOf, slugOfReference } from './headings.js';
export { Prose, type ProseObject } from './prose.js';
export { sectionsOfMarkdown } from './sections.js';
export { isTooCostly } from './read-events.js';
