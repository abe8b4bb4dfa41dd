import type { Exporter } from '../../core/convert/exporters.js';
import type { Tell } from '../tell.js';

/** Formats that are for the same sort of thing, under its name. */
export interface FormatGroup {
  readonly name: string;
  readonly formats: readonly FormatChoice[];
}

export interface FormatChoice {
  readonly exporter: Exporter;
  /** Who takes it, in a line. */
  readonly taker: string;
}

/** The formats as they are offered: by what they are for, the commonest first. */
export function exportFormats(exporters: readonly Exporter[], tell: Tell): readonly FormatGroup[] {
  const groups: readonly FormatGroup[] = groupsOf(tell).map(({ name, ids }) => ({
    name,
    formats: ids.flatMap(([id, taker]) => {
      const exporter = exporters.find((each) => each.id === id);
      return exporter === undefined ? [] : [{ exporter, taker }];
    }),
  }));
  const known = new Set(groups.flatMap(({ formats }) => formats.map(({ exporter }) => exporter)));
  const others = exporters.filter((exporter) => !known.has(exporter));
  const rest = others.map((exporter) => ({ exporter, taker: '' }));
  return [...groups, { name: tell('Others'), formats: rest }].filter(
    ({ formats }) => formats.length > 0,
  );
}

interface Grouped {
  readonly name: string;
  readonly ids: readonly (readonly [id: string, taker: string])[];
}

function groupsOf(tell: Tell): readonly Grouped[] {
  return [
    {
      name: tell('Learning systems'),
      ids: [
        ['moodle-xml', tell('Moodle: with pictures and nearly all that a bank says')],
        ['gift', tell('Moodle and others: plain text without pictures')],
        ['qti30', tell('Assessment platforms that read QTI 3')],
        ['qti21', tell('Blackboard, OpenOlat, ONYX and others that read QTI 2')],
        ['qti12', tell('ILIAS and others that read QTI 1.2')],
        ['canvas', tell('Canvas: “Import course content”')],
        ['aiken', tell('Moodle and others: plain text, one right choice')],
      ],
    },
    {
      name: tell('Flashcards'),
      ids: [
        ['anki-apkg', tell('Anki: opens as a deck, with pictures and sounds')],
        ['anki-text', tell('Anki: “Import File”, plain text')],
      ],
    },
    {
      name: tell('Tables and games'),
      ids: [
        ['csv', tell('Excel, LibreOffice and programs: a row for each item')],
        ['kahoot', tell('Kahoot!: “Import spreadsheet”')],
      ],
    },
    {
      name: tell('Text and data'),
      ids: [
        ['markdown', tell('People: a text to read, to mail or to put on a page')],
        ['json', tell('Programs: all that the bank says')],
        ['opml', tell('Outliners and mind-map programs: notes and questions as an outline')],
        ['svg', tell('A picture of the mind map: notes, objectives and what is asked')],
      ],
    },
    {
      name: tell('Listening'),
      ids: [['ssml', tell('Programs and services that speak: a lesson to be read aloud')]],
    },
    {
      name: tell('Paper'),
      ids: [
        ['html', tell('Any browser prints it: question sheets, answer keys, cards to cut out')],
      ],
    },
  ];
}
