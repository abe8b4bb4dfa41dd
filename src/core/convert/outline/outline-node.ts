/** A line of an outline, with what belongs to it: what mind maps and outliners share. */
export interface OutlineNode {
  /** Markdown on one line. */
  readonly text: string;
  /** What is said of it beside the tree: Markdown, any number of paragraphs; empty where nothing is. */
  readonly note: string;
  readonly children: readonly OutlineNode[];
}
