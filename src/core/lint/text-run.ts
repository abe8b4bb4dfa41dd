import { MarkdownText } from '../markdown/markdown-text.js';
import type { Path } from '../problem/path.js';
import type { Options, Surroundings, TextContext, TextReport } from '../rules/rule.js';
import type { Edit } from '../text/span.js';
import { nodeAt, type ScalarNode, type YamlNode } from '../yaml/index.js';
import { type LocalProblem, toProblem } from './local-problem.js';
import { isAliased, ScalarPlace } from './scalar-place.js';
import type { ActiveRule, ActiveRules } from './settings.js';

/** Signs without which no rule for Markdown has anything to look for. */
const anySign = /[`$<]|!\[|~~~|\{\{|\\[([]/;

/** The same in a source, where double quotes may hide them behind escapes. */
export const anySignInSource = /[`$<]|!\[|~~~|\{\{|\\[([xuU]/;

const none: Options = {};

/** Where the text under judgement is from. */
interface Origin {
  readonly node: ScalarNode;
  readonly source: string;
  readonly root: YamlNode;
  readonly path: Path;
}

/** Runs the rules for Markdown over one text after another. */
export class TextRun implements TextContext {
  text = new MarkdownText('', [], false);
  language = 'en';
  options = none;
  surroundings: Surroundings = {};
  #origin: Origin | undefined;
  /** Made when something is reported: most texts have nothing wrong with them. */
  #place: ScalarPlace | undefined;
  #rule: ActiveRule | undefined;
  #problems: LocalProblem[] = [];

  /**
   * Judges the text at `path` under `root`, unless it has no sign that could matter.
   *
   * @param read gives a text as Markdown, where others look at it too.
   * @param base the path of `root` itself, from the item or the bank.
   */
  check(
    decoded: string,
    root: YamlNode | null,
    path: Path,
    base: Path,
    source: string,
    { text: rules }: ActiveRules,
    problems: LocalProblem[],
    read = newMarkdown,
  ): void {
    if (root === null || !anySign.test(decoded)) return;
    const node = nodeAt(root, path);
    // What is wrong with a text that is used twice is told where it is written.
    if (node?.type !== 'scalar' || isAliased(node, source)) return;
    const whole = base.length === 0 ? path : [...base, ...path];
    // Blank space around a text moves its offsets.
    this.text = (node.text === decoded ? read : newMarkdown)(node.text, whole);
    this.#origin = { node, source, root, path };
    this.#place = undefined;
    this.#problems = problems;
    for (const active of rules) {
      this.#rule = active;
      this.options = active.options;
      active.rule.checkText?.(this);
    }
  }

  readonly report = ({ from, to, message, data, fix }: TextReport): void => {
    if (this.#origin === undefined || this.#rule === undefined) return;
    const { node, source, root, path } = this.#origin;
    this.#place ??= new ScalarPlace(node, source, isBetweenBrackets(root, path));
    const edits: Edit[] = [];
    for (const edit of fix?.edits ?? []) {
      const written = this.#place.edit(edit.from, edit.to, edit.text);
      if (written !== undefined) edits.push(written);
    }
    const whole = fix !== undefined && edits.length === fix.edits.length;
    this.#problems.push(
      toProblem(this.#rule, {
        ...this.#place.span(from, to),
        message,
        data,
        fix: whole ? { safe: fix.safe, title: fix.title, edits } : undefined,
      }),
    );
  };
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
