import { readBankInSteps } from '../document/index.js';
import { foldText } from '../markdown/fold.js';
import { slugOfReference } from '../markdown/index.js';
import { type NoteSection, sectionsOfNotes } from '../notes/index.js';
import { beginningOf } from '../text/beginning-of.js';
import { AnswerRoom } from './answer-room.js';
import { inTurns } from './in-turns.js';
import { pathsInput } from './input-schema.js';
import { pathsOf, readBanks, toldFaults } from './named-banks.js';
import { type AgentTool, dataRemark, type PlaceOf, type ToolInput } from './tool.js';

export const readNotesTool: AgentTool = {
  name: 'read_notes',
  title: 'Read the notes of banks',
  description:
    'Reads the notes of question banks as Markdown, a section for each heading, with its path and line. `source` is what ' +
    'an item says in its own `source` to be about that section. Narrow it by `headings` and `search` (every word must ' +
    'occur in the section; case does not matter). Answers come in pages: where there is a `next`, call again with it as ' +
    '`from`. `total` says how many sections fit, long ones counted in parts. Read them before you propose items about them.',
  input: {
    type: 'object',
    properties: {
      paths: pathsInput,
      headings: {
        type: 'array',
        description:
          'Headings as `source` has them, such as `#cells`: each with all that stands below it.',
        items: { type: 'string', maxLength: 500 },
        maxItems: 100,
      },
      search: {
        type: 'string',
        description: 'Words that must all occur in a section.',
        maxLength: 500,
      },
      from: {
        type: 'integer',
        description: 'How many fitting sections to skip: the `next` of the page before.',
        minimum: 0,
        maximum: 10_000_000,
      },
      limit: {
        type: 'integer',
        description: 'How many sections at most; 20 if left out.',
        minimum: 1,
        maximum: 50,
      },
    },
    additionalProperties: false,
  },
  async run(input, host) {
    const { from = 0, limit = 20 } = input as { readonly from?: number; readonly limit?: number };
    const listed = await host.list(pathsOf(input));
    const faults = [...listed.faults];
    const room = new AnswerRoom();
    const sections: object[] = [];
    let total = 0;
    let isFull = false;
    for await (const bank of readBanks(listed.paths, host, (fault) => faults.push(fault))) {
      const document = await inTurns(readBankInSteps(bank.text), host);
      const fits = sectionFilter(input);
      let placeOf: PlaceOf | undefined;
      for (const section of sectionsOfNotes(document)) {
        if (!fits(section)) continue;
        for (const [part, text] of partsOf(section.text).entries()) {
          total += 1;
          if (total <= from || isFull || sections.length >= limit) continue;
          placeOf ??= host.places(bank.text);
          const told = toldSection(section, part, text, bank.path, placeOf);
          // One section is always told: an answer with none would be asked for for ever.
          if (room.takes(told) || sections.length === 0) sections.push(told);
          else isFull = true;
        }
      }
    }
    const end = from + sections.length;
    return {
      ok: true,
      data: {
        note: dataRemark,
        total,
        sections,
        ...(end < total && sections.length > 0 ? { next: end } : {}),
        ...toldFaults(faults),
      },
    };
  },
};

/** The filter that an input describes, for the sections of one bank in their order. */
function sectionFilter({ headings, search }: ToolInput): (section: NoteSection) => boolean {
  const named = Array.isArray(headings) ? (headings as readonly string[]) : [];
  const slugs = new Set(
    named.map((name) => slugOfReference(name.startsWith('#') ? name : `#${name}`)),
  );
  const words = typeof search === 'string' ? foldText(search).split(' ').filter(Boolean) : [];
  // The level of the heading that was asked for, as long as what follows belongs to it.
  let below = Infinity;
  return ({ slug, level, title, text }) => {
    if (level <= below) below = slugs.has(slug) ? level : Infinity;
    if (slugs.size > 0 && below === Infinity) return false;
    if (words.length === 0) return true;
    const folded = foldText(`${title}\n${text}`);
    return words.every((word) => folded.includes(word));
  };
}

/** How long a part of a section is at most, in characters. */
const longestPart = 6000;

/** A long text in parts that are read one after another, cut between its lines where there are any. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  while (text.length - from > longestPart) {
    const part = beginningOf(text.slice(from, from + longestPart + 1), longestPart);
    const cut = part.lastIndexOf('\n') + 1 || part.length;
    parts.push(part.slice(0, cut));
    from += cut;
  }
  return [...parts, text.slice(from)];
}

function toldSection(
  { slug, title, span }: NoteSection,
  part: number,
  text: string,
  path: string,
  placeOf: PlaceOf,
): object {
  return {
    path,
    line: placeOf(span.start).line,
    ...(title === '' ? {} : { heading: beginningOf(title, 300) }),
    ...(slug === '' ? {} : { source: `#${slug}` }),
    ...(part === 0 ? {} : { part: part + 1 }),
    text,
  };
}
