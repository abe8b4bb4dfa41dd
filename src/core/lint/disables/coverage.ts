import type { Problem } from '../problem.js';
import type { Directive } from './directive.js';

/** Which directive turns off what at one place in the text. */
interface Range {
  readonly start: number;
  readonly end: number;
  readonly directive: Directive;
  /** The rule that is turned off; undefined for all but `except`. */
  readonly rule: string | undefined;
  readonly except: ReadonlySet<string>;
}

const nobody: ReadonlySet<string> = new Set();

/** What the remarks of a bank turn off, and which of them are of use. */
export class Coverage {
  readonly #text: string;
  /** By the offset at which their line begins. */
  readonly #lines = new Map<number, Range[]>();
  readonly #ranges: Range[] = [];
  readonly #used = new Map<Directive, Set<string>>();
  /** Each `enable` that turns on nothing. */
  readonly idle = new Set<Directive>();

  constructor(directives: readonly Directive[], text: string) {
    this.#text = text;
    for (const directive of directives) {
      switch (directive.command) {
        case 'disable-file':
          this.#add(directive, 0, Infinity);
          break;
        case 'disable-line':
          this.#addLine(directive, lineStartOf(text, directive.start));
          break;
        case 'disable-next-line':
          this.#addLine(directive, nextLine(text, directive.end));
          break;
        default:
          break;
      }
    }
    this.#addPairs(directives);
    this.#ranges.sort((a, b) => a.start - b.start);
  }

  /** Whether a problem is turned off; the directive that does it counts as used. */
  covers(problem: Problem): boolean {
    // Problems of the remarks themselves are not in question here: they are added afterwards.
    let covered = false;
    for (const range of this.#ranges) {
      if (range.start > problem.start) break;
      if (problem.start < range.end && this.#use(range, problem.rule)) covered = true;
    }
    if (this.#lines.size === 0) return covered;
    for (const range of this.#lines.get(lineStartOf(this.#text, problem.start)) ?? []) {
      if (this.#use(range, problem.rule)) covered = true;
    }
    return covered;
  }

  /** Whether a directive has turned off a problem: of one rule, or, without `rule`, of any. */
  isUsed(directive: Directive, rule?: string): boolean {
    const used = this.#used.get(directive);
    return used !== undefined && (rule === undefined || used.has(rule));
  }

  #use({ directive, rule, except }: Range, found: string): boolean {
    if (rule === undefined ? except.has(found) : rule !== found) return false;
    const used = this.#used.get(directive);
    if (used === undefined) this.#used.set(directive, new Set([found]));
    else used.add(found);
    return true;
  }

  #add(directive: Directive, start: number, end: number, except = nobody): void {
    if (directive.names.length === 0) this.#ranges.push({ start, end, directive, rule: undefined, except });
    for (const { name } of directive.names) this.#ranges.push({ start, end, directive, rule: name, except });
  }

  #addLine(directive: Directive, lineStart: number): void {
    const ranges = this.#lines.get(lineStart) ?? [];
    this.#lines.set(lineStart, ranges);
    const base = { start: lineStart, end: Infinity, directive, except: nobody };
    if (directive.names.length === 0) ranges.push({ ...base, rule: undefined });
    for (const { name } of directive.names) ranges.push({ ...base, rule: name });
  }

  /** `disable` holds up to the `enable` for the same rule or for all, or to the end. */
  #addPairs(directives: readonly Directive[]): void {
    const open = new Map<string, Directive>();
    let all: Directive | undefined;
    let allFrom = 0;
    let except = new Set<string>();
    const closeAll = (end: number): void => {
      if (all !== undefined) {
        this.#ranges.push({ start: allFrom, end, directive: all, rule: undefined, except });
      }
    };
    const close = (name: string, end: number): boolean => {
      const directive = open.get(name);
      if (directive === undefined) return false;
      this.#ranges.push({ start: directive.start, end, directive, rule: name, except: nobody });
      return open.delete(name);
    };
    for (const directive of directives) {
      const { start, names } = directive;
      if (directive.command === 'disable' && names.length === 0) {
        closeAll(start);
        [all, allFrom, except] = [directive, start, new Set()];
      } else if (directive.command === 'disable') {
        for (const { name } of names) {
          close(name, start);
          open.set(name, directive);
        }
      } else if (directive.command === 'enable' && names.length === 0) {
        if (all === undefined && open.size === 0) this.idle.add(directive);
        closeAll(start);
        all = undefined;
        for (const name of open.keys()) close(name, start);
      } else if (directive.command === 'enable') {
        let useful = false;
        for (const { name } of names) {
          if (close(name, start)) useful = true;
          if (all === undefined || except.has(name)) continue;
          useful = true;
          closeAll(start);
          allFrom = start;
          except = new Set([...except, name]);
        }
        if (!useful) this.idle.add(directive);
      }
    }
    closeAll(Infinity);
    for (const name of open.keys()) close(name, Infinity);
  }
}

function lineStartOf(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** The beginning of the next line that is not empty and no remark; several remarks may be stacked. */
function nextLine(text: string, from: number): number {
  for (let newline = text.indexOf('\n', from); newline >= 0; newline = text.indexOf('\n', newline + 1)) {
    const first = /\S/.exec(text.slice(newline + 1, newline + 400));
    if (first !== null && first[0] !== '#' && !text.slice(newline + 1, newline + 1 + first.index).includes('\n')) {
      return newline + 1;
    }
  }
  return -1;
}
