import type { Path } from '../problem/path.js';
import type { Span } from '../text/span.js';
import { type ClozeReading, readGaps } from './gaps.js';
import { findMath, type MathSpan } from './math.js';
import { makeProse, mayDifferFromProse, plainProse } from './make-prose.js';
import type { MarkdownParts } from './parts.js';
import { PartsCollector } from './parts-collector.js';
import type { Prose } from './prose.js';
import { ProseCollector } from './prose-collector.js';
import { readEvents } from './read-events.js';

interface Collectors {
  readonly parts: PartsCollector;
  readonly prose: ProseCollector;
}

/** One Markdown text, and what stands in it; everything is looked for once, when first asked for. */
export class MarkdownText {
  #gaps: ClozeReading | undefined;
  #math: readonly MathSpan[] | undefined;
  #parts: MarkdownParts | undefined;
  #prose: Prose | undefined;
  #collectors: Collectors | undefined;

  constructor(
    readonly text: string,
    /** From the root of the item or the bank. */
    readonly path: Path,
    readonly cloze: boolean,
  ) {}

  /** Whether it is one line, which makes no lists, headings or fences. */
  get inline(): boolean {
    return !this.text.trim().includes('\n');
  }

  /** The gaps of a cloze; none in other texts. */
  get gaps(): ClozeReading['gaps'] {
    return this.#readGaps().gaps;
  }

  /** Each `{{` of a cloze that no `}}` closes. */
  get unclosedGaps(): readonly Span[] {
    return this.#readGaps().unclosed;
  }

  /** Math outside gaps. */
  get math(): readonly MathSpan[] {
    this.#math ??= this.cloze ? this.#readGaps().math : findMath(this.text);
    return this.#math;
  }

  /** Code, images and HTML outside gaps and math. */
  get parts(): MarkdownParts {
    return (this.#parts ??= this.#read().parts.parts());
  }

  /** The text as its reader sees it. */
  get prose(): Prose {
    return (this.#prose ??= mayDifferFromProse(this)
      ? makeProse(this, this.#read().prose)
      : plainProse(this.text));
  }

  /** The text of the same length with letters for gaps and math: what a Markdown parser may see. */
  get masked(): string {
    return mask(mask(this.text, this.gaps), this.math);
  }

  slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }

  /** Parses the text, once for all that is made of it. */
  #read(): Collectors {
    if (this.#collectors !== undefined) return this.#collectors;
    const { masked } = this;
    const parts = new PartsCollector(masked);
    const prose = new ProseCollector(this.text);
    readEvents(masked, this.inline, {
      enter: (type, span) => {
        parts.enter(type, span);
        prose.enter(type, span);
      },
      exit: (type) => parts.exit(type),
    });
    return (this.#collectors = { parts, prose });
  }

  #readGaps(): ClozeReading {
    this.#gaps ??= this.cloze ? readGaps(this.text) : { gaps: [], unclosed: [], math: [] };
    return this.#gaps;
  }
}

/** A text as its reader sees it, for whom nothing else of it matters. */
export function proseOf(text: string): Prose {
  return new MarkdownText(text, [], false).prose;
}

/** The text with spans filled by a letter, so that nothing in them is taken for Markdown. */
function mask(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  let result = '';
  let at = 0;
  for (const { start, end } of spans) {
    result += text.slice(at, start) + text.slice(start, end).replace(/[^\n]/g, 'x');
    at = end;
  }
  return result + text.slice(at);
}
