import type { CardMade } from '../anki/draft-card.js';
import { draftCard } from '../anki/draft-card.js';
import { draftBankOf } from '../anki/draft-bank-of.js';
import { readDecks } from '../anki/deck-name.js';
import { fieldToMarkdown } from '../anki/field-markdown.js';
import type { ImportOptions, ImportProblem, ImportResult, PackageConverter } from '../converter.js';
import { MediaShelf } from '../package/media-shelf.js';
import { Refusal, type SourceFiles } from '../package/source-files.js';
import { type Collection, readCollection } from './collection.js';
import { noteCards } from './note-cards.js';
import { packageMedia } from './package-media.js';
import { numberField, readFields } from './protobuf.js';
import { unzstd } from './unzstd.js';

/** Decks and collections of Anki, as it exports and shares them. */
export const ankiPackage: PackageConverter = {
  id: 'anki-apkg',
  title: 'Anki (package)',
  extensions: ['.apkg', '.colpkg'],
  detect: ({ paths }) => (paths.some((path) => names.includes(path)) ? 0.99 : 0),
  import: importPackage,
};

/** The newest first: a new package has an old collection, too, which only says that it is new. */
const names = ['collection.anki21b', 'collection.anki21', 'collection.anki2'];

async function importPackage(
  files: SourceFiles,
  { fileName }: ImportOptions = {},
): Promise<ImportResult> {
  const path = collectionOf(files);
  const isNew = path === names[0];
  const bytes = files.read(path)!;
  const collection = await readCollection(isNew ? unzstd(bytes) : bytes);
  const shelf = new MediaShelf();
  const missing = new Set<string>();
  const find = packageMedia(files, isNew);
  const known = new Map<string, string>();
  const address = (name: string): string => {
    let place = known.get(name);
    if (place === undefined) {
      const file = find(name);
      if (file === undefined) missing.add(name);
      place =
        file === undefined ? name.replace(/[%?#\\]/g, encodeURIComponent) : shelf.add(name, file);
      known.set(name, place);
    }
    return place;
  };
  const { made, told, title, description } = cardsOf(collection, address);
  const problems = [...told].map(([message, count]) =>
    problem(path, count > 1 ? `${message} (${count} notes)` : message),
  );
  for (const name of missing) problems.push(problem(path, `The package has no file “${name}”.`));
  const bank = draftBankOf({
    told: collection.told,
    title,
    description,
    fileName,
    made,
    checks: [],
  });
  return { bank, media: shelf.files, problems };
}

/** What a package says it is of, else the newest that is there. */
function collectionOf({ paths, read }: SourceFiles): string {
  const meta = read('meta');
  const version = meta === undefined ? 0 : numberField(readFields(meta), 1);
  if (version > 3) throw new Refusal('The package is of a newer Anki than is known here.');
  const name = version > 0 ? names[3 - version]! : names.find((each) => paths.includes(each));
  if (name === undefined || !paths.includes(name)) {
    throw new Refusal('The package has no collection.');
  }
  return name;
}

interface CardsRead {
  readonly made: readonly CardMade[];
  /** What there is to say, each with how many notes it is about. */
  readonly told: ReadonlyMap<string, number>;
  readonly title: string | undefined;
  readonly description: string | undefined;
}

function cardsOf(
  { notes, decks, told: bank }: Collection,
  address: (name: string) => string,
): CardsRead {
  const made: CardMade[] = [];
  const told = new Map<string, number>();
  const say = (message: string): void => void told.set(message, (told.get(message) ?? 0) + 1);
  const filled = new Set(notes.map(({ deck }) => deck));
  // Of a package without notes, all but the one that every collection has.
  const all = decks.map((deck) => deck.name).filter((name) => name !== 'Default');
  const inUse = filled.size > 0 ? filled : new Set(all);
  const { title, tagOf } = readDecks(inUse);
  for (const note of notes) {
    const name = note.type?.name ?? '';
    if (note.type?.fields.includes('Question Mask') === true) {
      say('This card hides parts of a picture, which a card here cannot; it was left out.');
      continue;
    }
    const cards = noteCards(note, tagOf(note.deck), bank?.id);
    if (cards === undefined) {
      say('The type of a note is not in the package, so it was left out.');
      continue;
    }
    for (const field of cards.unused) {
      say(`The field “${field}” of “${name}” is on no card, and was left out.`);
    }
    for (const text of cards.texts) {
      const card = draftCard(text, address);
      if (typeof card === 'string') say(card);
      else made.push(card);
    }
  }
  const [deck, ...others] = decks.filter((each) => inUse.has(each.name));
  const description =
    deck === undefined || others.length > 0
      ? undefined
      : deck.isMarkdown
        ? deck.description.trim()
        : fieldToMarkdown(deck.description, address);
  return { made, told, title, description };
}

function problem(path: string, message: string): ImportProblem {
  return { path, start: 0, end: 0, severity: 'warning', message };
}
