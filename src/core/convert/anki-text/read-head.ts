/** What the lines above the notes say. Columns count from 0. */
export interface Head {
  readonly separator: string | undefined;
  readonly isHtml: boolean | undefined;
  readonly noteType: string;
  readonly deck: string;
  /** For all notes. */
  readonly tags: string;
  /** The names of the columns. */
  readonly columns: readonly string[];
  readonly guidColumn: number | undefined;
  readonly noteTypeColumn: number | undefined;
  readonly deckColumn: number | undefined;
  readonly tagsColumn: number | undefined;
  /** What our own exports say of the bank. */
  readonly quizwright: unknown;
  /** Where the notes begin. */
  readonly end: number;
  /** Whether any line was one of Anki’s. */
  readonly isAnki: boolean;
}

const separators: Readonly<Record<string, string>> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  pipe: '|',
  colon: ':',
  space: ' ',
};

const known =
  /^(?:separator|html|tags|columns|notetype|deck|(?:guid|notetype|deck|tags) column|if matches|match scope)$/;

/** Reads the lines that begin with `#` above the notes; of what Anki does not know, it knows nothing either. */
export function readHead(source: string): Head {
  const values = new Map<string, string>();
  let at = source.startsWith('\ufeff') ? 1 : 0;
  // The way of older versions, for the first line only.
  const [old, tags] = /^tags:([^\r\n]*)\r?\n/.exec(source.slice(at, at + 2000)) ?? [];
  if (old !== undefined) {
    values.set('tags', tags!.trim());
    at += old.length;
  }
  while (source[at] === '#') {
    const next = source.indexOf('\n', at);
    const end = next < 0 ? source.length : next + 1;
    const [, key, value] = /^#\s*([a-z ]+?)\s*:([^]*?)[\r\n]*$/i.exec(source.slice(at, end)) ?? [];
    if (key !== undefined) values.set(key.toLowerCase(), value!);
    at = end;
  }
  const text = (key: string): string => values.get(key)?.trim() ?? '';
  const column = (key: string): number | undefined => {
    const number = /^\s*(\d{1,4})/.exec(values.get(`${key} column`) ?? '')?.[1];
    return number === undefined || Number(number) === 0 ? undefined : Number(number) - 1;
  };
  const separator = separatorOf(values.get('separator'));
  return {
    separator,
    isHtml: /^true/i.test(text('html')) ? true : /^false/i.test(text('html')) ? false : undefined,
    noteType: text('notetype'),
    deck: text('deck'),
    tags: text('tags'),
    columns: (values.get('columns') ?? '').split(separator ?? '\t').map((name) => name.trim()),
    guidColumn: column('guid'),
    noteTypeColumn: column('notetype'),
    deckColumn: column('deck'),
    tagsColumn: column('tags'),
    quizwright: parsed(values.get('quizwright')),
    end: at,
    isAnki: [...values.keys()].some((key) => known.test(key)),
  };
}

/** By its name, or as the sign itself. */
function separatorOf(value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  const name = value.trim().toLowerCase();
  const named = separators[/^[a-z]+/.exec(name)?.[0] ?? ''];
  return named ?? (value === '\\t' ? '\t' : value[0]);
}

function parsed(json: string | undefined): unknown {
  try {
    return json === undefined ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}
