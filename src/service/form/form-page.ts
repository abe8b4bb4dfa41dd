/** What a webview's page is made of; the host brings the addresses. */
export interface PageParts {
  readonly language: string;
  readonly title: string;
  /** A value that nobody can guess, new for each page. */
  readonly nonce: string;
  readonly script: string;
  readonly style: string;
  /** Where the style may come from. */
  readonly source: string;
}

/**
 * The page of a webview: nothing may be loaded or run but its own script and style. All that is shown
 * is made by the script, as text; no part of a bank ever stands in the page.
 */
export function webviewPage({ language, title, nonce, script, style, source }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `style-src ${source}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
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
<main id="root"></main>
<script nonce="${escape(nonce)}" src="${escape(script)}"></script>
</body>
</html>
`;
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
