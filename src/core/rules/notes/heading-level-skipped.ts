import { type NoteHeading, noteHeadingsOf, NotePlaces } from '../../notes/index.js';
import { defineRule, type ReportedFix } from '../rule.js';

export default defineRule({
  id: 'heading-level-skipped',
  group: 'notes',
  severity: 'warning',
  sentence: 'Headings of the notes go down one level at a time.',
  why: 'The table of contents and the mind map nest notes by the levels of their headings, and people who listen to a page move by them. Below `#`, a heading with `###` stands two levels deeper than what it belongs to.',
  source: 'WCAG 2.2, technique G141 and success criterion 1.3.1; markdownlint, rule MD001',
  fixable: 'unsafe',
  fixNote:
    'The heading goes up, with those beside it and below it. Not safe: a heading may be missing instead.',
  messages: {
    skipped:
      'The heading “{title}” has the level {found} (`{signs}`), but stands under one of level {above}. Write it with `{right}`.',
  },
  examples: {
    bad: [
      {
        yaml: 'title: Rivers\nnotes: |\n  # Europe\n\n  ### France\n\n  The Seine flows through Paris.\n',
      },
    ],
    good: [
      {
        yaml: 'title: Rivers\nnotes: |\n  # Europe\n\n  ## France\n\n  The Seine flows through Paris.\n\n  # Africa\n',
      },
      {
        yaml: 'title: Rivers\nnotes:\n  - title: Europe\n    body: |\n      ### France\n\n      The Seine flows through Paris.\n',
        note: 'The first heading may have any level.',
      },
    ],
  },
  checkHead({ head, report }) {
    const headings = noteHeadingsOf(head);
    let places: NotePlaces | undefined;
    for (const [i, heading] of headings.entries()) {
      const above = headings[i - 1];
      // The first of a text has nothing to stand under but the title of its note.
      if (above === undefined || above.node !== heading.node) continue;
      const skipped = heading.level - above.level - 1;
      if (skipped < 1) continue;
      places ??= new NotePlaces(head);
      const { title, level, from, to, text } = heading;
      report({
        at: places.span(text, from, to),
        message: 'skipped',
        data: {
          title,
          found: level,
          above: above.level,
          signs: '#'.repeat(level),
          right: '#'.repeat(level - skipped),
        },
        fix: fixFor(headings, i, skipped, places),
      });
    }
  },
});

/** A heading and all that stands under the same one, `skipped` levels higher. */
function fixFor(
  headings: readonly NoteHeading[],
  at: number,
  skipped: number,
  places: NotePlaces,
): ReportedFix | undefined {
  const { node, level } = headings[at]!;
  let end = at + 1;
  while (headings[end]?.node === node && headings[end]!.level >= level) end++;
  const moved = headings.slice(at, end);
  const edits = moved.map(({ text, from }) => {
    const behind = node.text.lastIndexOf('#', from - 1) + 1;
    return places.edit(text, behind - skipped, behind, '');
  });
  if (!edits.every((edit) => edit !== undefined)) return undefined;
  const right = '#'.repeat(level - skipped);
  return { safe: false, title: `Write \`${right}\`, and move what is below it`, edits };
}
