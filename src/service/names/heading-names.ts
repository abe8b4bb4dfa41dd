import { headingsOf, SlugMint, slugOf } from '../../core/markdown/index.js';
import { textOfScalar } from '../../core/model/data-of-node.js';
import type { Span } from '../../core/text/span.js';
import { pairOf, type ScalarNode, type YamlNode } from '../../core/yaml/index.js';
import { type NameUse, spanOfPart } from './name.js';

/** What `#heading` in a `source` means: also where it is written as the heading itself is. */
export function slugOfReference(reference: string): string {
  const written = reference.slice(1);
  try {
    return slugOf(decodeURIComponent(written));
  } catch {
    // A lone `%` is the heading's own.
    return slugOf(written);
  }
}

/** The headings of a bank's notes; of a list of notes, their titles too. */
export function headingsInNotes(value: YamlNode | null, source: string): readonly NameUse[] {
  const uses: NameUse[] = [];
  const mint = new SlugMint();
  const add = (
    node: ScalarNode,
    { start: from, end: to }: Span,
    seen: string,
    inFlow: boolean,
    meant: YamlNode | null = null,
  ): void => {
    const text = mint.mint(seen);
    if (text === '') return;
    const title = node.text.slice(from, to);
    const part = {
      ...spanOfPart(node, source, from, to),
      node,
      from,
      to,
      source,
      inFlow,
      title,
      meant,
    };
    uses.push({ sort: 'heading', text, role: 'definition', ...part });
  };
  const addTexts = (node: YamlNode | null, inFlow: boolean): void => {
    if (node?.type !== 'scalar') return;
    for (const heading of headingsOf(node.text)) add(node, heading, heading.title, inFlow);
  };
  addTexts(value, false);
  if (value?.type !== 'seq') return uses;
  for (const { value: note } of value.entries) {
    if (note?.type !== 'map') continue;
    const inFlow = value.flow || note.flow;
    const title = pairOf(note, 'title')?.value;
    const body = pairOf(note, 'body')?.value ?? null;
    const text = title?.type === 'scalar' ? textOfScalar(title) : null;
    if (title?.type === 'scalar' && text !== null) {
      const from = title.text.indexOf(text);
      add(title, { start: from, end: from + text.length }, text, inFlow, body);
    }
    addTexts(body, inFlow);
  }
  return uses;
}
