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

/** Where a page's links lead that stay in the repository: a file, a heading, or a heading of a file. */
export function linksOf(page: string): { readonly file: string; readonly heading: string }[] {
  const links = [...withoutCode(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, address]) => address!);
  return links
    .filter((address) => !/^[a-z]+:/.test(address))
    .map((address) => {
      const [file = '', heading = ''] = address.split('#');
      return { file, heading };
    });
}

/** The names that a page's headings can be linked by. */
export function headingsOf(page: string): string[] {
  return [...withoutCode(page).matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
    title!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function withoutCode(page: string): string {
  return page.replace(/^(`{3,})[^]*?^\1$/gm, '').replace(/`[^`\n]*`/g, '');
}
