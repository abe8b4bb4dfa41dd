import { createTwoFilesPatch } from 'diff';

import { createRuleResolver } from '../configuration/resolve-rules.js';
import { defaultConfiguration } from '../configuration/configuration.js';
import { type BankDocument, readBank, readBankInSteps } from '../document/index.js';
import { formatBank } from '../format/index.js';
import { lintText } from '../lint/index.js';
import type { PlacedItem } from '../model/reading.js';
import { rules } from '../rules/registry.js';
import { beginningOf } from '../text/beginning-of.js';
import type { Edit } from '../text/span.js';
import { AnswerRoom, shortened } from './answer-room.js';
import { inTurns } from './in-turns.js';
import { judgeProposal } from './judge-proposal.js';
import { oneBank } from './named-banks.js';
import { placeItems } from './place-items.js';
import { mostProposed, proposedItems } from './proposed-items.js';
import { toldProblem } from './told-problem.js';
import { type AgentTool, dataRemark, type PlaceOf, type ToolAnswer } from './tool.js';

const item = { type: 'object', properties: {}, additionalProperties: true } as const;

export const proposeItemsTool: AgentTool = {
  name: 'propose_items',
  title: 'Propose questions and flashcards',
  description:
    'Checks new questions and flashcards for a question bank and answers how they would be written: the YAML text, the ' +
    'line it belongs behind, and a unified diff. It writes nothing: show the diff, and apply it only if the user agrees. ' +
    'Items are read strictly, laid out as the bank has its own, and linted in their place, duplicates in this and other ' +
    'banks included; `rejected` says what breaks the format. Call `explain` with `format` first, `read_items` to know what ' +
    `is asked already, and mend what \`problems\` says before you show anything. At most ${mostProposed} items at once. ` +
    'Give what you made `status: draft` and a `source`, so that a person reviews it.',
  input: {
    type: 'object',
    properties: {
      path: { type: 'string', description: 'The bank that the items are for.', maxLength: 1000 },
      questions: {
        type: 'array',
        description:
          'Questions as JSON, keys as in the format, e.g. {"question": "…", "choices": [{"text": "…", "correct": true}, "…"], "explanation": "…", "status": "draft"}.',
        items: item,
        maxItems: mostProposed,
      },
      flashcards: {
        type: 'array',
        description: 'Flashcards as JSON, e.g. {"front": "…", "back": "…", "status": "draft"}.',
        items: item,
        maxItems: mostProposed,
      },
      yaml: {
        type: 'string',
        description: 'Instead of both: a YAML list of items, or `questions:` and `flashcards:`.',
        maxLength: 200_000,
      },
      after: {
        type: 'string',
        description:
          'The id of the item behind which they go; at the end of their list if left out.',
        maxLength: 200,
      },
    },
    required: ['path'],
    additionalProperties: false,
  },
  async run(input, host) {
    const proposed = proposedItems(input);
    if (typeof proposed === 'string') return refuse(proposed);
    const { bank: proposal, toGiven } = proposed;
    const bank = await oneBank(input['path'] as string, host);
    if (typeof bank === 'string') return refuse(bank);
    const before = await inTurns(readBankInSteps(bank.text), host);
    const after = before.items.find(({ name }) => name === input['after']);
    if (input['after'] !== undefined && after === undefined) {
      const name = shortened(input['after'] as string, 60);
      return refuse(`There is no item \`${name}\` in \`${bank.path}\`.`);
    }
    const placeGiven = toGiven && host.places(input['yaml'] as string);
    const broken = brokenItems(proposal, toGiven && ((offset) => placeGiven!(toGiven(offset))));
    const right = laidOut(proposal).filter((_, i) => !broken.has(proposal.items[i]!));
    const placed = await placeItems(before, right, after, host);
    const judged = await judgeProposal(
      bank,
      before,
      placed.document,
      placed.added,
      placed.edits,
      host,
    );
    const { text } = placed.document;
    const diff =
      placed.edits.length === 0
        ? ''
        : createTwoFilesPatch(`a/${bank.path}`, `b/${bank.path}`, bank.text, text, '', '', {
            context: 3,
            headerOptions: {
              includeIndex: false,
              includeUnderline: false,
              includeFileHeaders: true,
            },
          });
    if (diff.length > longestDiff) {
      return refuse(
        `The diff has ${diff.length} characters; ${longestDiff} are the most. Propose fewer items at once.`,
      );
    }
    const placeOf = host.places(text);
    const room = new AnswerRoom();
    const tell = (problems: typeof judged.own): readonly object[] =>
      room.some(
        problems.slice(0, mostProblems).map((problem) => toldProblem(problem, placeOf)),
        mostProblems,
      );
    const rejected = [
      ...[...broken].map(([each, problems]) => ({ item: beginningOf(each.name, 200), problems })),
      ...placed.left.map(({ name }) => ({ item: beginningOf(name, 200), problems: [noPlace] })),
    ];
    const isAnything = placed.edits.length > 0;
    return {
      ok: true,
      data: {
        note: dataRemark,
        path: bank.path,
        written: false,
        added: placed.added.map(({ reading, offset, name }) => ({
          item: beginningOf(name, 200),
          list: reading.list,
          line: placeOf(offset + (reading.span?.start ?? 0)).line,
        })),
        problems: tell(judged.own),
        ...(judged.others.length > 0 ? { problemsElsewhere: tell(judged.others) } : {}),
        rejected: room.some(rejected, mostProposed),
        otherBanks: { compared: judged.compared, notCompared: judged.notCompared },
        ...(isAnything
          ? {
              insert: placed.edits.map((edit) => toldEdit(edit, bank.text, host.places(bank.text))),
            }
          : {}),
        ...(isAnything ? { diff } : {}),
      },
    };
  },
};

const longestDiff = 30_000;
const mostProblems = 60;
const noPlace =
  'The bank is written so that nothing can be put in without doubt; insert it by hand.';

function refuse(message: string): ToolAnswer {
  return { ok: false, message };
}

/** What reading mends by itself, and what a draft may lack. */
const harmless: ReadonlySet<string> = new Set(['text-misread', 'tabs-in-yaml', 'incomplete-draft']);

/** The items that break the format, with what is wrong in each. */
function brokenItems(
  proposal: BankDocument,
  placeOf: PlaceOf | undefined,
): ReadonlyMap<PlacedItem, readonly string[]> {
  const settings = createRuleResolver(defaultConfiguration, rules).resolve('proposal.quiz.yaml');
  const { problems } = lintText(proposal.text, settings);
  const broken = new Map<PlacedItem, readonly string[]>();
  for (const each of proposal.items) {
    const { reading, name } = each;
    const breaches = reading.findings.filter(({ rule }) => !harmless.has(rule));
    if (reading.isMap && breaches.length === 0) continue;
    const ids = new Set(breaches.map(({ rule }) => rule));
    const told = problems
      .filter(({ item: of, rule }) => of === name && ids.has(rule))
      .map(({ rule, message, start }) => {
        const at = placeOf?.(start);
        const where = at === undefined ? '' : `, at ${at.line}:${at.column} of what was proposed`;
        return `${shortened(message, 400)} (${rule}${where})`;
      });
    broken.set(each, told.length > 0 ? told.slice(0, 10) : ['This is no item.']);
  }
  return broken;
}

/** The same items with their keys in the order of the format, those of choices and pairs too. */
function laidOut(proposal: BankDocument): readonly PlacedItem[] {
  const { items } = readBank(formatBank(proposal.text).text);
  return items.length === proposal.items.length ? items : proposal.items;
}

/** Whole lines behind a line; the rare edit inside one has its place. */
function toldEdit({ start, text }: Edit, before: string, placeOf: PlaceOf): object {
  const { line, column } = placeOf(start);
  const own = /^(?:\r?\n)?([\s\S]*?)(?:\r?\n)?$/.exec(text)![1]!;
  const isAtEnd = start === before.length && column === 1;
  if (isAtEnd) return { afterLine: Math.max(0, line - 1), text: own };
  return /^\r?\n/.test(text) ? { afterLine: line, text: own } : { line, column, text };
}
