import type { Nodes } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';

/** Made once: what is compiled of the extensions is kept with them. */
const options: Options = {
  bullet: '-',
  emphasis: '*',
  fence: '`',
  fences: true,
  listItemIndent: 'one',
  rule: '-',
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()],
  // In this format the end of a line is the end of a line.
  handlers: { break: () => '\n' },
};

/** A tree of Markdown as the text that a person would write. */
export function writeMarkdown(tree: Nodes): string {
  return toMarkdown(tree, options).trim();
}
