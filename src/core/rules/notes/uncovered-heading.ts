import type { ItemReading } from '../../model/reading.js';
import { headingOfItem, type NoteHeading, noteHeadingsOf, NotePlaces } from '../../notes/index.js';
import { type BankContext, type BankIndex, defineRule } from '../rule.js';

export default defineRule({
  id: 'uncovered-heading',
  group: 'notes',
  severity: 'info',
  sentence: 'Every part of the notes has an item that is about it.',
  why: 'Where items say which part of the notes they are from, a part that none names is read and never practised. It is looked at only in banks in which some item has a heading for its source.',
  source:
    'Roediger and Karpicke, “Test-Enhanced Learning” (Psychological Science, 2006): what is tested is kept, what is only read is not',
  messages: {
    uncovered:
      'No item is about the heading “{title}”. Write one with `source: "#{slug}"`, or make flashcards of what stands there.',
  },
  examples: {
    bad: [
      {
        yaml: 'title: Rivers\nnotes: |\n  # France\n\n  The Seine flows through Paris.\n\n  # Germany\n\n  The Spree flows through Berlin.\nquestions:\n  - question: Which river flows through Paris?\n    answer: Seine\n    source: "#france"\n',
      },
    ],
    good: [
      {
        yaml: 'title: Rivers\nnotes: |\n  # Europe\n\n  ## France\n\n  The Seine flows through Paris.\nquestions:\n  - question: Which river flows through Paris?\n    answer: Seine\n    source: "#france"\n',
        note: 'A heading is covered with what stands below it.',
      },
      {
        yaml: 'title: Rivers\nnotes: |\n  # France\n\n  The Seine flows through Paris.\nquestions:\n  - question: Which river flows through Paris?\n    answer: Seine\n',
      },
    ],
  },
  createIndex: () => new CoverageIndex(),
});

/** How many items are about each heading. */
class CoverageIndex implements BankIndex {
  readonly #items = new Map<string, number>();

  add(item: ItemReading): void {
    this.#count(item, 1);
  }

  remove(item: ItemReading): void {
    this.#count(item, -1);
  }

  check({ head, report }: BankContext): void {
    if (this.#items.size === 0) return;
    const headings = noteHeadingsOf(head);
    const covered = this.#coveredOf(headings);
    if (covered.size === 0) return;
    const places = new NotePlaces(head);
    /** A heading without items, and what stands below it, which it is told for. */
    let told: NoteHeading | undefined;
    for (const [i, heading] of headings.entries()) {
      const { slug, title, from, to, text } = heading;
      if (told !== undefined && isBelow(heading, told)) continue;
      told = undefined;
      if (covered.has(heading) || slug === '' || !saysSomething(headings, i)) continue;
      told = heading;
      report({ at: places.span(text, from, to), message: 'uncovered', data: { title, slug } });
    }
  }

  /** The headings that items are about, and those above them. */
  #coveredOf(headings: readonly NoteHeading[]): ReadonlySet<NoteHeading> {
    const covered = new Set<NoteHeading>();
    const open: NoteHeading[] = [];
    for (const heading of headings) {
      while (open.length > 0 && !isBelow(heading, open.at(-1)!)) open.pop();
      open.push(heading);
      if (this.#items.has(heading.slug)) for (const each of open) covered.add(each);
    }
    return covered;
  }

  #count(item: ItemReading, by: number): void {
    const slug = headingOfItem(item);
    if (slug === undefined) return;
    const count = (this.#items.get(slug) ?? 0) + by;
    if (count > 0) this.#items.set(slug, count);
    else this.#items.delete(slug);
  }
}

function isBelow(heading: NoteHeading, other: NoteHeading): boolean {
  return heading.text.note === other.text.note && heading.level > other.level;
}

/** Whether anything but headings stands under one. */
function saysSomething(headings: readonly NoteHeading[], at: number): boolean {
  const heading = headings[at]!;
  const { level, text, node } = heading;
  if (level === 0) return text.body?.type === 'scalar' && text.body.text.trim() !== '';
  for (let i = at; i < headings.length; i++) {
    const { to } = headings[i]!;
    const next = headings[i + 1];
    const isOwn = next !== undefined && next.node === node;
    const below = node.text.slice(to, isOwn ? next.from : undefined);
    if (/[\p{L}\p{N}]/u.test(below)) return true;
    if (!isOwn || next.level <= level) return false;
  }
  return false;
}
