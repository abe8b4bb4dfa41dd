/** A part of a rendered text: words, or an element with what is in it. */
export type HtmlNode = string | HtmlElement;

export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
}

const noEnd: ReadonlySet<string> = new Set(['br', 'hr']);

/**
 * The HTML that `core/render` writes, as a tree. Nothing else comes here: no comments, no scripts, every
 * element closed, every sign of a text escaped.
 */
export function htmlTree(html: string): readonly HtmlNode[] {
  const root: HtmlNode[] = [];
  const open: HtmlNode[][] = [root];
  for (const [part, end, tag, attributes = ''] of html.matchAll(
    /<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+/g,
  )) {
    const into = open.at(-1)!;
    if (tag === undefined) into.push(unescaped(part));
    else if (end === '/') {
      if (open.length > 1) open.pop();
    } else {
      const children: HtmlNode[] = [];
      into.push({ tag, attributes: attributesOf(attributes), children });
      if (!noEnd.has(tag)) open.push(children);
    }
  }
  return root;
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, unescaped(value!)]),
  );
}

const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

function unescaped(text: string): string {
  return text.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => signs[name]!);
}
