/** The fenced blocks of a Markdown page, with what the remark above each says of it. */

export interface DocumentBlock {
  readonly language: string;
  readonly content: string;
  /** What stands in `<!-- … -->` on the line above, if anything. */
  readonly remark: string;
  /** Of its first line of content, from 1. */
  readonly line: number;
  /** Where the content stands in the page. */
  readonly start: number;
  readonly end: number;
}

export function readBlocks(page: string): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  const fence = /(?:^<!-- ([^\n]*) -->\n)?^(`{3,})([a-z]*)\n([^]*?)^\2$/gm;
  for (const match of page.matchAll(fence)) {
    const [whole, remark = '', marks, language, content] = match as unknown as string[];
    const end = match.index + whole!.length - marks!.length;
    const start = end - content!.length;
    const line = page.slice(0, start).split('\n').length;
    blocks.push({ language: language!, content: content!, remark, line, start, end });
  }
  return blocks;
}

/** The addresses of a page's links that lead to files of the repository, without `#…`. */
export function fileLinks(page: string): string[] {
  const links = [...page.matchAll(/\]\(([^)\s]+)\)/g)].map(([, address]) => address!);
  return links
    .filter((address) => !/^(?:[a-z]+:|#)/.test(address))
    .map((address) => address.replace(/#.*$/, ''));
}
