import { MarkdownText } from '../markdown/markdown-text.js';
import type { Path } from '../problem/path.js';
import type { Options, Surroundings, TextContext, TextReport } from '../rules/rule.js';
import type { Edit } from '../text/span.js';
import { nodeAt, type YamlNode } from '../yaml/index.js';
import { type LocalProblem, toProblem } from './local-problem.js';
import { blankBefore, isAliased, ScalarPlace } from './scalar-place.js';
import type { ActiveRule, ActiveRules } from './settings.js';

/** Signs without which no rule for Markdown has anything to look for. */
const anySign = /[`$<]|!\[|~~~|\{\{|\\[([]/;

/** The same in a source, where double quotes may hide them behind escapes. */
export const anySignInSource = /[`$<]|!\[|~~~|\{\{|\\[([xuU]/;

const none: Options = {};

/** What texts are from: an item, or the value of one of the bank's keys. */
export interface TextSource {
  /** Asked for when something is reported: most texts have nothing wrong with them. */
  readonly node: YamlNode | null;
  readonly source: string;
}

/** Where the text under judgement is from. */
interface Origin {
  readonly from: TextSource;
  readonly path: Path;
}

/** Where it is written. */
interface Written {
  readonly place: ScalarPlace;
  /** A text's own blanks are not part of the data. */
  readonly blanks: number;
}

/** Runs the rules for Markdown over one text after another. */
export class TextRun implements TextContext {
  text = new MarkdownText('', [], false);
  language = 'en';
  options = none;
  surroundings: Surroundings = {};
  #origin: Origin | undefined;
  /** Null where the text is told of elsewhere. */
  #written: Written | null | undefined;
  #rule: ActiveRule | undefined;
  #problems: LocalProblem[] = [];

  /**
   * Judges the text at `path` of what it is from, unless it has no sign that could matter.
   *
   * @param read gives a text as Markdown, where others look at it too.
   * @param base the path of that itself, from the item or the bank.
   */
  check(
    text: string,
    from: TextSource,
    path: Path,
    base: Path,
    { text: rules }: ActiveRules,
    problems: LocalProblem[],
    read = newMarkdown,
  ): void {
    if (!anySign.test(text)) return;
    this.text = read(text, base.length === 0 ? path : [...base, ...path]);
    this.#origin = { from, path };
    this.#written = undefined;
    this.#problems = problems;
    for (const active of rules) {
      this.#rule = active;
      this.options = active.options;
      active.rule.checkText?.(this);
    }
  }

  readonly report = ({ from, to, message, data, fix }: TextReport): void => {
    if (this.#origin === undefined || this.#rule === undefined) return;
    if (this.#written === undefined) this.#written = findWritten(this.#origin);
    if (this.#written === null) return;
    const { place, blanks } = this.#written;
    const edits: Edit[] = [];
    for (const edit of fix?.edits ?? []) {
      const written = place.edit(edit.from + blanks, edit.to + blanks, edit.text);
      if (written !== undefined) edits.push(written);
    }
    const whole = fix !== undefined && edits.length === fix.edits.length;
    this.#problems.push(
      toProblem(this.#rule, {
        ...place.span(from + blanks, to + blanks),
        message,
        data,
        fix: whole ? { safe: fix.safe, title: fix.title, edits } : undefined,
      }),
    );
  };
}

function findWritten({ from: { node: root, source }, path }: Origin): Written | null {
  const node = nodeAt(root, path);
  // What is wrong with a text that is used twice is told where it is written.
  if (root === null || node?.type !== 'scalar' || isAliased(node, source)) return null;
  const place = new ScalarPlace(node, source, isBetweenBrackets(root, path));
  return { place, blanks: blankBefore(node.text) };
}

function newMarkdown(text: string, path: Path): MarkdownText {
  return new MarkdownText(text, path, path.at(-1) === 'cloze');
}

/** Whether a list or map in brackets is on the way to the value at a path. */
export function isBetweenBrackets(root: YamlNode, path: Path): boolean {
  for (let length = 0; length < path.length; length++) {
    const node = nodeAt(root, path.slice(0, length));
    if ((node?.type === 'map' || node?.type === 'seq') && node.flow) return true;
  }
  return false;
}
