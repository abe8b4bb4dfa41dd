const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  ocirc: 'ô',
  ugrave: 'ù',
  ucirc: 'û',
  icirc: 'î',
  iuml: 'ï',
  oelig: 'œ',
  deg: '°',
  times: '×',
  divide: '÷',
  minus: '−',
  le: '≤',
  ge: '≥',
  ne: '≠',
  rarr: '→',
  larr: '←',
  pi: 'π',
  micro: 'µ',
  euro: '€',
  pound: '£',
  frac12: '½',
};

/** What the element's ends become; every other tag is only taken away. */
const signs: Readonly<Record<string, string>> = {
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  code: '`',
  tt: '`',
  br: '\n',
  p: '\n\n',
  div: '\n',
  li: '\n',
  tr: '\n',
};

/** The characters that `&…;` stands for; what is not known stays. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]\w{1,31}));/gi, (all, ...found) => {
    const [decimal, hex, name] = found as (string | undefined)[];
    if (name !== undefined) return Object.hasOwn(entities, name) ? entities[name]! : all;
    const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** Little HTML as Markdown: emphasis, code, breaks, images; entities become what they stand for. */
export function toMarkdown(html: string): string {
  return html
    .replace(/<!--[^]*?-->/g, '')
    .split(/((?:<code[^<>]*>\s*)?<pre\b[^>]*>[^]*?<\/pre>(?:\s*<\/code>)?)/gi)
    .map((part, i) => (i % 2 === 0 ? flowOf(part) : codeBlockOf(part)))
    .join('')
    .replace(/[ \t\u00a0]*\n[ \t]*(?=\n)/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Blank space says nothing outside `<pre>`. */
function flowOf(html: string): string {
  const text = html
    .replace(/\s+/g, ' ')
    .replace(/<img\b([^<>]*)>/gi, (_, attributes: string) => imageOf(attributes))
    .replace(
      /<\/?([a-z][a-z\d]*)\b[^<>]*>/gi,
      (_, name: string) => signs[name.toLowerCase()] ?? '',
    );
  return decodeEntities(text).replace(/ *\n */g, '\n');
}

function codeBlockOf(html: string): string {
  const code = decodeEntities(html.replace(/<br\s*\/?>/gi, '\n').replace(/<[^<>]*>/g, ''));
  return `\n\n\`\`\`\n${code.replace(/^(?:[ \t]*\n)+|\s+$/g, '')}\n\`\`\`\n\n`;
}

function imageOf(attributes: string): string {
  const get = (name: string): string =>
    new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`, 'i').exec(attributes)?.[1] ?? '';
  return `![${get('alt')}](${get('src').replaceAll(' ', '%20')})`;
}
