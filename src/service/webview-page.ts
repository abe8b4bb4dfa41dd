/** What a webview's page is made of; the host brings the addresses. */
export interface PageParts {
  readonly language: string;
  readonly title: string;
  /** A value that nobody can guess, new for each page. */
  readonly nonce: string;
  readonly script: string;
  readonly style: string;
  /** Where the style may come from, and what else the page may load. */
  readonly source: string;
  /** Whether images, sounds and films of `source` may be shown, and fonts and further scripts be loaded. */
  readonly media?: {
    /** Of the web, where the reader allowed it. */
    readonly origins: readonly string[];
  };
  /** What the script finds as `data-…` at the element that it fills. */
  readonly data?: Readonly<Record<string, string>>;
}

/**
 * The page of a webview: nothing may be loaded or run but its own script and style. All that is shown
 * is made by the script, as text; no part of a bank ever stands in the page.
 */
export function webviewPage({
  language,
  title,
  nonce,
  script,
  style,
  source,
  media,
  data = {},
}: PageParts): string {
  const shown = media === undefined ? [] : mediaPolicy(source, media.origins);
  const policy = [
    "default-src 'none'",
    `style-src ${source}`,
    `script-src 'nonce-${nonce}'`,
    ...shown,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const attributes = Object.entries(data)
    .map(([name, value]) => ` data-${name}="${escape(value)}"`)
    .join('');
  return `<!DOCTYPE html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="stylesheet" href="${escape(style)}">
</head>
<body>
<main id="root"${attributes}></main>
<script nonce="${escape(nonce)}" src="${escape(script)}"></script>
</body>
</html>
`;
}

/** An origin and nothing else: no path, no wildcard, no second directive. */
const originForm = /^https:\/\/[a-z\d.-]+(?::\d+)?$/;

function mediaPolicy(source: string, origins: readonly string[]): readonly string[] {
  const from = [source, ...origins.filter((origin) => originForm.test(origin))].join(' ');
  return [`img-src ${from} data:`, `media-src ${from}`, `font-src ${source}`];
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign]!);
}
