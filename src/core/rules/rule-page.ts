import { guideUrl } from './rule-page-url.js';
import type { Example, OptionSpec, Rule, RuleGroup } from './rule.js';

/**
 * The page of a rule, in Markdown: what `quizwright explain` prints and docs/rules/<id>.md is, all
 * of it from the rule's own file.
 */
export function rulePage(rule: Rule): string {
  const blocks = [
    `# ${rule.id}`,
    rule.sentence,
    factsOf(rule),
    '## Why it matters',
    rule.why,
    ...guideOf(rule),
    '## Example',
    ...rule.examples.bad.map(exampleBlock),
    '## Use instead',
    ...rule.examples.good.map(exampleBlock),
    '## Fix',
    fixOf(rule),
    ...optionsOf(rule),
    '## How to turn it off',
    turningOff(rule),
    '## Source',
    `${rule.source}.`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** The chapter of `docs/writing-good-questions.md` that a group of rules belongs to. */
export const guideChapters: Partial<Record<RuleGroup, string>> = {
  stem: 'The stem',
  choices: 'The choices',
  cues: 'Clues that give the key away',
  numbers: 'The choices',
  flashcards: 'Flashcards',
  feedback: 'Feedback and explanations',
  duplicates: 'The bank as a whole',
  balance: 'The bank as a whole',
};

function guideOf({ group }: Rule): string[] {
  const chapter = guideChapters[group];
  if (chapter === undefined) return [];
  const url = guideUrl(chapter.toLowerCase().replaceAll(' ', '-'));
  return [`More of this in the guide [Writing good questions](${url}), under “${chapter}”.`];
}

/** Its severity in each preset, in a few words. */
export function severityText({ severity, strict }: Rule): string {
  return severity === 'off' ? `off (${strict ?? 'warning'} in \`strict\`)` : severity;
}

function factsOf(rule: Rule): string {
  const fix = rule.fixable === undefined ? 'no fix' : `${rule.fixable} fix`;
  return `Group: ${rule.group} · severity: ${severityText(rule)} · ${fix}`;
}

function exampleBlock({ note, yaml }: Example): string {
  const intro = note === undefined ? '' : `${note}${/[.?!]$/.test(note) ? '' : ':'}\n\n`;
  return `${intro}\`\`\`\`yaml\n${visible(yaml.trimEnd())}\n\`\`\`\``;
}

/** Tabs and control signs are what some examples are about, and cannot be seen. */
function visible(yaml: string): string {
  return yaml
    .replaceAll('\t', '→ ')
    .replace(/[\x00-\x08\x0e-\x1f]/g, (sign) => String.fromCharCode(0x2400 + sign.charCodeAt(0)));
}

function fixOf({ fixable, fixNote }: Rule): string {
  if (fixable === undefined) return 'There is none: only you can tell what is meant.';
  const how =
    fixable === 'safe'
      ? 'Applied by `quizwright lint --fix` and as a quick fix in the editor.'
      : 'Offered in the editor, and applied by `quizwright lint --fix --unsafe-fixes`.';
  return [fixNote, how].filter((text) => text !== undefined).join(' ');
}

function optionsOf({ options }: Rule): string[] {
  if (options === undefined) return [];
  const rows = Object.entries(options).map(
    ([name, spec]) =>
      `| \`${name}\` | ${spec.type} | \`${defaultOf(spec)}\` | ${spec.description} |`,
  );
  return ['## Options', ['| option | type | default | |', '|---|---|---|---|', ...rows].join('\n')];
}

function defaultOf(spec: OptionSpec): string {
  return JSON.stringify(spec.default);
}

function turningOff({ id, group, severity }: Rule): string {
  if (severity === 'off') {
    return [
      'It is off in `recommended`. To turn it on, in `.quizwright.yaml`:',
      `\`\`\`yaml\nrules:\n  ${id}: warning\n\`\`\``,
    ].join('\n\n');
  }
  const everywhere = [
    'For all banks, in `.quizwright.yaml`:',
    `\`\`\`yaml\nrules:\n  ${id}: off\n\`\`\``,
  ];
  if (group === 'disables') return everywhere.join('\n\n');
  const once = [
    'For one line of a bank, with a remark above it that says why:',
    `\`\`\`yaml\n# quizwright-disable-next-line ${id} -- why it is meant so\n\`\`\``,
  ];
  return [...once, ...everywhere].join('\n\n');
}
