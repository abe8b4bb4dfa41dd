/** A table of TOML as far as quizzes use it. */
export type TomlTable = { [key: string]: TomlValue };
export type TomlValue = string | boolean | number | TomlValue[] | TomlTable;

/**
 * Reads the part of TOML in which quizzes are written: `[[tables]]`, dotted keys, the four sorts of
 * strings, lists, inline tables, numbers, yes or no. The rest throws: half a quiz would be a false one.
 */
export function readToml(text: string): TomlTable {
  return new Reader(text.replaceAll('\r\n', '\n')).document();
}

class Reader {
  #at = 0;

  constructor(readonly text: string) {}

  document(): TomlTable {
    const root: TomlTable = {};
    let table = root;
    for (;;) {
      this.#skip(/[\s]*(?:#[^\n]*\s*)*/y);
      if (this.#at >= this.text.length) return root;
      const header = this.#take(/(\[\[?)\s*([\w.-]+)\s*\]\]?/y);
      if (header === undefined) this.#pair(table);
      else {
        const [, brackets, name = ''] = header;
        table = {};
        if (brackets === '[[') (root[name] = listIn(root, name)).push(table);
        else assign(root, name.split('.'), table);
      }
    }
  }

  #pair(table: TomlTable): void {
    const key = this.#take(/[ \t]*([\w-]+(?:[ \t]*\.[ \t]*[\w-]+)*)[ \t]*=[ \t]*/y)?.[1];
    if (key === undefined) throw new Error(`no key at ${this.#at}`);
    assign(table, key.split(/[ \t]*\.[ \t]*/), this.#value());
  }

  #value(): TomlValue {
    const long = this.#take(/"""\n?((?:[^"\\]|\\[^]|"(?!""))*"{0,2})"""/y);
    if (long !== undefined) return unescaped(long[1] ?? '');
    const raw = this.#take(/'''\n?((?:[^']|'(?!''))*'{0,2})'''/y) ?? this.#take(/'([^'\n]*)'/y);
    if (raw !== undefined) return raw[1] ?? '';
    const short = this.#take(/"((?:[^"\\\n]|\\.)*)"/y);
    if (short !== undefined) return unescaped(short[1] ?? '');
    const word = this.#take(/true|false|[-+]?\d[\d_.e+-]*/y)?.[0];
    if (word !== undefined) return /^[tf]/.test(word) ? word === 'true' : Number(word);
    if (this.text[this.#at] === '[') return this.#list();
    if (this.text[this.#at] === '{') return this.#inlineTable();
    throw new Error(`no value at ${this.#at}`);
  }

  #list(): TomlValue[] {
    const list: TomlValue[] = [];
    this.#at++;
    for (;;) {
      this.#skip(/(?:[\s,]|#[^\n]*\n)*/y);
      if (this.#take(/\]/y) !== undefined) return list;
      list.push(this.#value());
    }
  }

  #inlineTable(): TomlTable {
    const table: TomlTable = {};
    this.#at++;
    for (;;) {
      this.#skip(/(?:[\s,]|#[^\n]*\n)*/y);
      if (this.#take(/\}/y) !== undefined) return table;
      this.#pair(table);
    }
  }

  #skip(pattern: RegExp): void {
    this.#take(pattern);
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.text);
    if (match === null) return undefined;
    this.#at += match[0].length;
    return match;
  }
}

function listIn(table: TomlTable, name: string): TomlValue[] {
  const list = table[name];
  return Array.isArray(list) ? list : [];
}

function assign(table: TomlTable, path: readonly string[], value: TomlValue): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) {
    table[key] = value;
    return;
  }
  const inner = table[key];
  const next = typeof inner === 'object' && !Array.isArray(inner) ? inner : (table[key] = {});
  assign(next, rest, value);
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '',
  b: '',
  f: '',
  '"': '"',
  '\\': '\\',
};

function unescaped(text: string): string {
  return text
    .replace(/\\[ \t]*\n\s*/g, '')
    .replace(/\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|([^]))/g, (all, short, long, sign: string) => {
      const code = (short ?? long) as string | undefined;
      return code === undefined ? (escapes[sign] ?? all) : String.fromCodePoint(parseInt(code, 16));
    });
}
