/** Elements of HTML; `<String>` and `<name>` are none, and are shown as people mean them. */
export const htmlElements: ReadonlySet<string> = new Set(
  `a abbr acronym address area article aside audio b base bdi bdo big blink blockquote body br button
  canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em
  embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr
  html i iframe img input ins kbd label legend li link main map mark marquee math menu meta meter nav
  noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script section
  select slot small source span strike strong style sub summary sup svg table tbody td template textarea
  tfoot th thead time title tr track tt u ul var video wbr`
    .split(/\s+/)
    .filter((name) => name !== ''),
);

/** Words beside a tag that a sentence speaks of: `the <br> element`, `la balise <br>`. */
export const tagWords = {
  behind: /^\s+(?:tags?|elements?|balises?|éléments?|etiquetas?|elementos?)(?!\p{L})/iu,
  before:
    /(?<!\p{L})(?:the|an|closing|opening|le|la|un|une|ouvrante|fermante|el|una|tags?|elements?|balises?|éléments?|etiquetas?|elementos?)\s+$/iu,
};

/** What to write instead, for a sentence that begins with “For …”. */
export const markdownFor: Readonly<Record<string, string>> = {
  b: 'bold text, write `**…**`',
  strong: 'bold text, write `**…**`',
  i: 'italic text, write `*…*`',
  em: 'italic text, write `*…*`',
  code: 'code, write it between backticks',
  tt: 'code, write it between backticks',
  kbd: 'a key, write it between backticks',
  pre: 'code, write it between lines of ```',
  br: 'a new line, begin a new line',
  p: 'a new paragraph, leave a line empty',
  hr: 'a dividing line, write `---`',
  img: 'an image, write `![description](file)`',
  audio: 'a recording, write `![description](file)`',
  video: 'a video, write `![description](file)`',
  a: 'a link, write `[words](address)`',
  sub: 'a small letter below, write math: `$H_2O$`',
  sup: 'a small letter above, write math: `$x^2$`',
  ul: 'a list, begin its lines with `- `',
  ol: 'a list, begin its lines with `1. `',
  li: 'a list, begin its lines with `- `',
  table: 'a table, write its rows with `|` between the cells',
  blockquote: 'a quotation, begin its lines with `> `',
  h1: 'a heading, begin its line with `# `',
  h2: 'a heading, begin its line with `## `',
  h3: 'a heading, begin its line with `### `',
};
