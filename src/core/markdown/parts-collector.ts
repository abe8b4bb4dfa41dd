import type { Span } from '../text/span.js';
import type { CodePart, ImagePart, MarkdownParts } from './parts.js';

interface OpenImage extends Span {
  alt: Span;
  target: Span | undefined;
  reference: string | undefined;
}

/** Turns the parser's tokens into the parts that rules look at. */
export class PartsCollector {
  readonly #text: string;
  readonly #code: CodePart[] = [];
  readonly #html: Span[] = [];
  readonly #images: OpenImage[] = [];
  readonly #definitions = new Map<string, Span>();
  #openImages: OpenImage[] = [];
  #label = '';
  #content: Span[] = [];
  #fences: Span[] = [];
  #info: Span | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  enter(type: string, span: Span): void {
    const image = this.#openImages.at(-1);
    switch (type) {
      case 'codeText':
      case 'codeFenced':
      case 'codeIndented':
        this.#content = [];
        this.#fences = [];
        this.#info = undefined;
        this.#code.push({ ...span, content: this.#content });
        break;
      case 'codeTextData':
      case 'codeFlowValue':
        this.#content.push(span);
        break;
      case 'codeFencedFenceSequence':
        this.#fences.push(span);
        break;
      case 'codeFencedFenceInfo':
        this.#info = span;
        break;
      case 'htmlText':
      case 'htmlFlow':
        this.#html.push(span);
        break;
      case 'image': {
        const open = {
          ...span,
          alt: { start: span.start + 2, end: span.start + 2 },
          target: undefined,
          reference: undefined,
        };
        this.#images.push(open);
        this.#openImages.push(open);
        break;
      }
      case 'labelText':
        if (image !== undefined && span.start === image.start + 2) image.alt = span;
        break;
      case 'resourceDestinationString':
        // A link inside an image's text has its own address, which comes before the image's.
        if (image !== undefined) image.target = span;
        break;
      case 'reference':
        if (image !== undefined) image.reference = this.#text.slice(span.start + 1, span.end - 1);
        break;
      case 'definitionLabelString':
        this.#label = this.#text.slice(span.start, span.end);
        break;
      case 'definitionDestinationString': {
        const name = normalize(this.#label);
        if (!this.#definitions.has(name)) this.#definitions.set(name, span);
        break;
      }
    }
  }

  exit(type: string): void {
    if (type === 'image') this.#openImages.pop();
    else if (type === 'codeFenced') {
      const part = this.#code.at(-1);
      const [opening] = this.#fences;
      if (part === undefined || opening === undefined) return;
      const fence = { opening, closed: this.#fences.length > 1, info: this.#info };
      this.#code[this.#code.length - 1] = { ...part, fence };
    }
  }

  parts(): MarkdownParts {
    const images: ImagePart[] = this.#images.map(({ start, end, alt, target, reference }) => {
      if (target !== undefined) return { start, end, alt, target };
      const name = normalize(reference || this.#text.slice(alt.start, alt.end));
      return { start, end, alt, target: this.#definitions.get(name) };
    });
    return { code: this.#code, images, html: this.#html };
  }
}

/** Names of definitions are the same whatever their case and spacing. */
function normalize(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}
