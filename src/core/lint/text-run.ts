import { MarkdownText } from '../markdown/markdown-text.js';
import type { Path } from '../model/schema-problem.js';
import type { Options, Surroundings, TextContext, TextReport } from '../rules/rule.js';
import type { Edit } from '../text/span.js';
import { nodeAt, type YamlNode } from '../yaml/index.js';
import { type LocalProblem, toProblem } from './local-problem.js';
import { isAliased, ScalarPlace } from './scalar-place.js';
import type { ActiveRule, ActiveRules } from './settings.js';

/** Signs without which no rule for Markdown has anything to look for. */
const anySign = /[`$<]|!\[|~~~|\{\{|\\[([]/;

/** The same in a source, where double quotes may hide them behind escapes. */
export const anySignInSource = /[`$<]|!\[|~~~|\{\{|\\[([xuU]/;

const none: Options = {};

/** Runs the rules for Markdown over one text after another. */
export class TextRun implements TextContext {
  text = new MarkdownText('', [], false);
  language = 'en';
  options = none;
  surroundings: Surroundings = {};
  #place: ScalarPlace | undefined;
  #rule: ActiveRule | undefined;
  #problems: LocalProblem[] = [];

  /**
   * Judges the text at `path` under `root`, unless it has no sign that could matter.
   *
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
  ): void {
    if (!anySign.test(decoded)) return;
    const node = nodeAt(root, path);
    // What is wrong with a text that is used twice is told where it is written.
    if (node?.type !== 'scalar' || isAliased(node, source)) return;
    const inFlow = root !== null && isBetweenBrackets(root, path);
    this.text = new MarkdownText(node.text, [...base, ...path], (path.at(-1) ?? base.at(-1)) === 'cloze');
    this.#place = new ScalarPlace(node, source, inFlow);
    this.#problems = problems;
    for (const active of rules) {
      this.#rule = active;
      this.options = active.options;
      active.rule.checkText?.(this);
    }
  }

  readonly report = ({ from, to, message, data, fix }: TextReport): void => {
    const place = this.#place;
    if (place === undefined || this.#rule === undefined) return;
    const edits: Edit[] = [];
    for (const edit of fix?.edits ?? []) {
      const written = place.edit(edit.from, edit.to, edit.text);
      if (written !== undefined) edits.push(written);
    }
    const whole = fix !== undefined && edits.length === fix.edits.length;
    this.#problems.push(
      toProblem(this.#rule, {
        ...place.span(from, to),
        message,
        data,
        fix: whole ? { safe: fix.safe, title: fix.title, edits } : undefined,
      }),
    );
  };
}

/** Whether a list or map in brackets is on the way to the value at a path. */
export function isBetweenBrackets(root: YamlNode, path: Path): boolean {
  for (let length = 0; length < path.length; length++) {
    const node = nodeAt(root, path.slice(0, length));
    if ((node?.type === 'map' || node?.type === 'seq') && node.flow) return true;
  }
  return false;
}
