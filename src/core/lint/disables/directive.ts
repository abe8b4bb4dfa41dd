import type { Span } from '../../text/span.js';

export type DirectiveCommand =
  'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'disable-file';

export interface RuleName extends Span {
  readonly name: string;
}

/** A remark such as `# quizwright-disable-next-line rule, other -- why`, in offsets of the bank. */
export interface Directive extends Span {
  readonly command: DirectiveCommand | undefined;
  /** The word behind `#`. */
  readonly word: RuleName;
  /** Empty for all rules. */
  readonly names: readonly RuleName[];
  readonly reason: string;
  /** What to take away for the remark to be gone: with its line, or with the blanks before it. */
  readonly removal: Span;
  /** The line it speaks of: its own, or, of `disable-next-line`, the next; undefined where none is. */
  readonly line: Span | undefined;
}

const commands: ReadonlySet<string> = new Set([
  'disable',
  'enable',
  'disable-line',
  'disable-next-line',
  'disable-file',
]);

/** Reads a comment, from its `#`, as a directive; undefined for any other remark. */
export function readDirective(
  comment: string,
  start: number,
  line: Span,
  removal: Span,
): Directive | undefined {
  const opening = /^#+[ \t]*(quizwright-([a-z-]+))(?=[\s,]|$)/.exec(comment);
  if (opening === null) return undefined;
  const wordStart = start + opening[0].length - (opening[1] as string).length;
  const rest = comment.slice(opening[0].length);
  const dashes = /(?:^|\s)--(?:\s|$)/.exec(rest);
  const list = dashes === null ? rest : rest.slice(0, dashes.index);
  const listStart = start + opening[0].length;
  const names = [...list.matchAll(/[^\s,]+/g)].map((match) => ({
    name: match[0],
    start: listStart + match.index,
    end: listStart + match.index + match[0].length,
  }));
  const command = opening[2] as string;
  return {
    command: commands.has(command) ? (command as DirectiveCommand) : undefined,
    word: {
      name: opening[1] as string,
      start: wordStart,
      end: wordStart + (opening[1] as string).length,
    },
    names,
    reason: dashes === null ? '' : rest.slice(dashes.index + dashes[0].length).trim(),
    start,
    end: start + comment.trimEnd().length,
    line,
    removal,
  };
}
