import type { Problem } from '../../problem/problem.js';
import type { Directive } from './directive.js';

/** Which directive turns off what at one place in the text. */
interface Range {
  readonly start: number;
  readonly end: number;
  readonly directive: Directive;
  /** The rule that is turned off; undefined for all but those of `except`. */
  readonly rule: string | undefined;
  /** Rules that are on again, each with the place from which on; only in what `disable` began. */
  readonly except?: ReadonlyMap<string, number>;
}

/** What the remarks of a bank turn off, and which of them are of use. */
export class Coverage {
  /** In the order of where they begin. */
  readonly #ranges: Range[] = [];
  readonly #used = new Map<Directive, Set<string>>();
  /** Each `enable` that turns on nothing. */
  readonly idle = new Set<Directive>();

  constructor(directives: readonly Directive[]) {
    for (const directive of directives) {
      const { command, line } = directive;
      if (command === 'disable-file') this.#add(directive, 0, Infinity);
      else if (
        (command === 'disable-line' || command === 'disable-next-line') &&
        line !== undefined
      ) {
        this.#add(directive, line.start, line.end);
      }
    }
    this.#addPairs(directives);
    this.#ranges.sort((a, b) => a.start - b.start);
  }

  /** The problems, in order of their places, that nothing turns off; what does counts as used. */
  uncovered(problems: readonly Problem[]): Problem[] {
    this.#findUsed(problems);
    /** Up to where what has begun turns off a rule, and all of them. */
    const ends = new Map<string, number>();
    let endOfAll = 0;
    /** Ranges with exceptions never overlap. */
    let partly: Range | undefined;
    let next = 0;
    return problems.filter(({ start, rule }) => {
      for (; next < this.#ranges.length && (this.#ranges[next] as Range).start <= start; next++) {
        const range = this.#ranges[next] as Range;
        if (range.rule !== undefined) {
          ends.set(range.rule, Math.max(ends.get(range.rule) ?? 0, range.end));
        } else if (range.except === undefined) endOfAll = Math.max(endOfAll, range.end);
        else partly = range;
      }
      if (endOfAll > start || (ends.get(rule) ?? 0) > start) return false;
      return partly === undefined || partly.end <= start || isExcepted(partly, rule);
    });
  }

  /** Whether a directive has turned off a problem: of one rule, or, without `rule`, of any. */
  isUsed(directive: Directive, rule?: string): boolean {
    const used = this.#used.get(directive);
    return used !== undefined && (rule === undefined || used.has(rule));
  }

  /** All that turn a problem off are used, not only the first. */
  #findUsed(problems: readonly Problem[]): void {
    const byRule = new Map<string, Problem[]>();
    for (const problem of problems) {
      const same = byRule.get(problem.rule);
      if (same === undefined) byRule.set(problem.rule, [problem]);
      else same.push(problem);
    }
    for (const range of this.#ranges) {
      const among = range.rule === undefined ? problems : (byRule.get(range.rule) ?? []);
      const found = firstTurnedOff(range, among);
      if (found === undefined) continue;
      const used = this.#used.get(range.directive);
      if (used === undefined) this.#used.set(range.directive, new Set([found.rule]));
      else used.add(found.rule);
    }
  }

  #add(directive: Directive, start: number, end: number): void {
    const base = { start, end, directive };
    if (directive.names.length === 0) this.#ranges.push({ ...base, rule: undefined });
    for (const { name } of directive.names) this.#ranges.push({ ...base, rule: name });
  }

  /** `disable` holds up to the `enable` for the same rule or for all, or to the end. */
  #addPairs(directives: readonly Directive[]): void {
    const open = new Map<string, Directive>();
    let all: Directive | undefined;
    let allFrom = 0;
    let except = new Map<string, number>();
    const closeAll = (end: number): void => {
      if (all !== undefined && allFrom < end) {
        this.#ranges.push({ start: allFrom, end, directive: all, rule: undefined, except });
      }
    };
    const close = (name: string, end: number): boolean => {
      const directive = open.get(name);
      if (directive === undefined) return false;
      this.#ranges.push({ start: directive.start, end, directive, rule: name });
      return open.delete(name);
    };
    for (const directive of directives) {
      const { start, names } = directive;
      if (directive.command === 'disable' && names.length === 0) {
        closeAll(start);
        [all, allFrom, except] = [directive, start, new Map()];
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
          except.set(name, start);
        }
        if (!useful) this.idle.add(directive);
      }
    }
    closeAll(Infinity);
    for (const name of open.keys()) close(name, Infinity);
  }
}

function isExcepted({ start, except }: Range, rule: string): boolean {
  return (except?.get(rule) ?? Infinity) <= start;
}

/** The first problem in a range that it turns off, of problems in order of their places. */
function firstTurnedOff(range: Range, problems: readonly Problem[]): Problem | undefined {
  let low = 0;
  let high = problems.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((problems[middle] as Problem).start < range.start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < problems.length; i++) {
    const problem = problems[i] as Problem;
    if (problem.start >= range.end) return undefined;
    if (!isExcepted(range, problem.rule)) return problem;
  }
  return undefined;
}
