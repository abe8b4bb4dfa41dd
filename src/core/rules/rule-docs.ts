import { rulePage, severityText } from './rule-page.js';
import { type Rule, type RuleGroup, ruleGroups } from './rule.js';
import { rules } from './registry.js';

/** What the rules of each group are about. */
const groupTitles: Readonly<Record<RuleGroup, string>> = {
  file: 'The file as such',
  text: 'Texts',
  structure: 'Keys and values',
  drafts: 'Drafts',
  ids: 'Ids',
  references: 'References',
  keys: 'Right choices',
  answers: 'Answers',
  media: 'Images, sounds and videos',
  markdown: 'Markdown',
  stem: 'What a question asks',
  choices: 'Choices',
  cues: 'What gives the answer away',
  numbers: 'Numbers among the choices',
  flashcards: 'Flashcards',
  notes: 'Notes',
  feedback: 'Feedback',
  duplicates: 'Said twice',
  balance: 'The bank as a whole',
  disables: 'Remarks that turn rules off',
};

/** The files of docs/rules by name: a page for each rule, and the list of all. */
export function ruleDocs(): ReadonlyMap<string, string> {
  const pages = new Map(rules.map((rule) => [`${rule.id}.md`, rulePage(rule)]));
  return pages.set('README.md', listPage());
}

function listPage(): string {
  const blocks = ruleGroups.flatMap((group) => {
    const members = rules.filter((rule) => rule.group === group);
    return members.length === 0 ? [] : [`## ${groupTitles[group]}`, tableOf(members)];
  });
  return `${[
    '# Rules',
    'What `quizwright lint` and the editor report. Severities are those of the preset `recommended`; `minimal` keeps the errors, `strict` turns on what is off. `quizwright explain <rule>` prints the same pages. How often they are right on questions of other people is on a page of its own: [Calibration](calibration.md).',
    ...blocks,
  ].join('\n\n')}\n`;
}

function tableOf(members: readonly Rule[]): string {
  const rows = members.map(
    (rule) =>
      `| [${rule.id}](${rule.id}.md) | ${severityText(rule)} | ${rule.fixable ?? ''} | ${rule.sentence} |`,
  );
  return [
    '| rule | severity | fix | reports what breaks this |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}
