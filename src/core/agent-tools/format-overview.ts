import { kinds } from '../model/kinds/index.js';

/** The format in a page: enough to write items that are right, and where to ask for more. */
export function formatOverview(): string {
  const kindLines = kinds.map(
    ({ kind, description, madeBy }) =>
      `- \`${kind}\`: ${description} Made by ${madeBy.map((key) => `\`${key}\``).join(', ')}.`,
  );
  return [
    '# The question bank format',
    'A bank is a YAML file `*.quiz.yaml` with a `title`, a `language` (such as `en` or `fr`), and `questions`, `flashcards` or `notes`. Keys are lower-case words joined by `-`; an unknown key is an error.',
    `\`\`\`yaml\n${example}\n\`\`\``,
    '## Kinds of question',
    'The keys of a question make its kind; `kind` need not be written.',
    kindLines.join('\n'),
    '`explain` with a kind as its topic lists all its keys.',
    '## Of every question',
    '`id` (letters, digits, `-`, `_`, `.`; unique in the bank), `points`, `difficulty` (`easy`, `medium`, `hard`), `level` (`remember` … `create`), `tags`, `objectives` (ids of the bank’s `objectives`), `stimulus` (an id of the bank’s `stimuli`), `hints`, `explanation`, `source`, `status` (`draft`, `review`, `approved`).',
    '## Texts',
    'Texts are Markdown, with `$…$` for math; answers are plain. Text with `: `, ` #`, a backslash or a sign at its beginning goes on lines of its own after `|`. As JSON nothing needs care: `propose_items` writes the YAML.',
    '## Good items',
    'Ask for one thing, in a full sentence and in words of your own. Distractors are what learners really get wrong, alike in length and form. Avoid “all of the above”, double negation, and words such as “always”. Every question has an `explanation` and a `source`. What a machine wrote has `status: draft` until a person has read it.',
  ].join('\n\n');
}

const example = `title: Customer experience
language: en
questions:
  - id: nps-range
    question: Which score range makes a *promoter*?
    choices:
      - 0–6
      - 7–8
      - text: 9–10
        correct: true
        feedback: Promoters recommend the brand.
    explanation: The Net Promoter Score is promoters minus detractors.
  - question: In which year was the score published?
    answer: 2003
  - cloze: The score runs from {{-100}} to {{100|+100}}.
flashcards:
  - front: Net Promoter Score (NPS)
    back: Share of promoters minus share of detractors.`;
