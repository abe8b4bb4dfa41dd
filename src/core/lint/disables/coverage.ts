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
    let open: Range[] = [];
    let next = 0;
    return problems.filter(({ start, rule }) => {
      for (; next < this.#ranges.length && (this.#ranges[next] as Range).start <= start; next++) {
        open.push(this.#ranges[next] as Range);
      }
      if (open.some(({ end }) => end <= start)) open = open.filter(({ end }) => end > start);
      let covered = false;
      // All that turn it off are used, not only the first.
      for (const range of open) if (this.#use(range, rule)) covered = true;
      return !covered;
    });
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

  #add(directive: Directive, start: number, end: number): void {
    const base = { start, end, directive, except: nobody };
    if (directive.names.length === 0) this.#ranges.push({ ...base, rule: undefined });
    for (const { name } of directive.names) this.#ranges.push({ ...base, rule: name });
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
