import type { MarkdownText } from '../markdown/index.js';
import type { ItemReading } from '../model/reading.js';
import type { Path } from '../problem/path.js';
import type {
  ItemContext,
  ItemHead,
  Options,
  Place,
  Report,
  Surroundings,
  TextEdit,
} from '../rules/rule.js';
import type { Edit, Span } from '../text/span.js';
import { ItemView } from '../view/index.js';
import { nodeAt, spanAt } from '../yaml/index.js';
import { inOrder, type LocalProblem, problemsOfFindings, toProblem } from './local-problem.js';
import { visitMarkdown } from './markdown-places.js';
import { blankBefore, ScalarPlace } from './scalar-place.js';
import type { ActiveRule, ActiveRules } from './settings.js';
import { anySignInSource, isBetweenBrackets, TextRun } from './text-run.js';

const noProblems: readonly LocalProblem[] = [];
const none: Options = {};

/**
 * Runs the rules that look at one item over one item after another. There is one for all items, so
 * that an item without problems costs no object.
 */
export class ItemRun implements ItemContext {
  item!: ItemReading;
  view!: ItemView;
  head: ItemHead;
  options = none;
  readonly surroundings: Surroundings;
  readonly #active: ActiveRules;
  readonly #texts = new TextRun();
  #rule: ActiveRule | undefined;
  #problems: LocalProblem[] = [];
  /** What was reported in last: a text with one fault may have many. */
  #place: ScalarPlace | undefined;
  /** The source last asked for signs of Markdown, and the answer: between brackets many share one. */
  #source = '';
  #hasSigns = false;

  constructor(active: ActiveRules, head: ItemHead, surroundings: Surroundings) {
    this.#active = active;
    this.head = head;
    this.surroundings = surroundings;
    this.#texts.surroundings = surroundings;
    this.#texts.language = head.language;
  }

  /** The problems of an item in order, in offsets of its own text. */
  check(item: ItemReading): readonly LocalProblem[] {
    this.item = item;
    this.view = new ItemView(item, this.head.language);
    const active = this.#active;
    if (item.isMap) {
      for (const each of active.itemsOf(item.list === 'flashcards' ? 'flashcard' : item.kind)) {
        this.#rule = each;
        this.options = each.options;
        each.rule.checkItem?.(this);
      }
      if (active.text.length > 0 && this.#mayHoldMarkdown(item.source)) this.#checkTexts(item);
    }
    if (item.findings.length > 0) {
      this.#problems.push(
        ...problemsOfFindings(item.findings, active, () => item.source, item.node),
      );
    }
    if (this.#problems.length === 0) return noProblems;
    const problems = inOrder(this.#problems);
    this.#problems = [];
    return problems;
  }

  readonly spanInText = (path: Path, from: number, to: number): Span => {
    const { node: root, source } = this.item;
    const node = nodeAt(root, path);
    if (node?.type !== 'scalar') return this.#spanOf({ path });
    if (this.#place?.node !== node) this.#place = new ScalarPlace(node, source, false);
    const before = blankBefore(node.text);
    return this.#place.span(from + before, to + before);
  };

  readonly editText = (path: Path, edits: readonly TextEdit[]): readonly Edit[] | undefined => {
    const { node: root, source } = this.item;
    const node = nodeAt(root, path);
    if (root === null || node?.type !== 'scalar') return undefined;
    const place = new ScalarPlace(node, source, isBetweenBrackets(root, path));
    const before = blankBefore(node.text);
    const written = edits.map(({ from, to, text }) => place.edit(from + before, to + before, text));
    return written.every((edit) => edit !== undefined) ? written : undefined;
  };

  readonly report = ({ at, message, data, fix, related }: Report): void => {
    if (this.#rule === undefined) return;
    const others = related?.map((place) => ({ ...place, ...this.#spanOf(place.at) }));
    this.#problems.push(
      toProblem(this.#rule, { ...this.#spanOf(at), message, data, fix, related: others }),
    );
  };

  #spanOf(at: Place): Span {
    return resolvePlace(at, this.item);
  }

  readonly #readMarkdown = (text: string, path: Path): MarkdownText =>
    this.view.markdown(text, path);

  #mayHoldMarkdown(source: string): boolean {
    if (source !== this.#source) {
      this.#source = source;
      this.#hasSigns = anySignInSource.test(source);
    }
    return this.#hasSigns;
  }

  #checkTexts(item: ItemReading): void {
    for (const key in item.data) {
      visitMarkdown(key, item.data[key], (text, path) => {
        this.#texts.check(text, item, path, [], this.#active, this.#problems, this.#readMarkdown);
      });
    }
  }
}

/** The span of a place in an item's text. */
export function resolvePlace(at: Place, { node: root, source }: ItemReading): Span {
  if (!('path' in at)) return { start: at.start, end: at.end };
  if (root === null) return { start: 0, end: 0 };
  if (!('from' in at)) return spanAt(root, at.path, at.on ?? 'value');
  const node = nodeAt(root, at.path);
  if (node?.type !== 'scalar') return spanAt(root, at.path, 'value');
  const before = blankBefore(node.text);
  return new ScalarPlace(node, source, false).span(at.from + before, at.to + before);
}
