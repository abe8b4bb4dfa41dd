import { headingsInNotes } from '../../core/notes/index.js';
import type { YamlNode } from '../../core/yaml/index.js';
import { type NameUse, spanOfPart } from './name.js';

/** The headings of a bank's notes; of a list of notes, their titles too. */
export function headingNames(value: YamlNode | null, source: string): readonly NameUse[] {
  return headingsInNotes(value).flatMap(({ slug, node, from, to, text }): NameUse[] => {
    if (slug === '') return [];
    const { inFlow, body: meant } = text;
    const place = { ...spanOfPart(node, source, from, to), node, from, to, source, inFlow };
    const title = node.text.slice(from, to);
    return [{ sort: 'heading', text: slug, role: 'definition', ...place, title, meant }];
  });
}
