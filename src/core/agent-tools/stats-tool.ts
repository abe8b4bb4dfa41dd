import { readBankInSteps } from '../document/index.js';
import {
  type BankStatistics,
  mergeStatistics,
  statisticsData,
  statisticsOf,
} from '../statistics/index.js';
import { AnswerRoom, withShortTexts } from './answer-room.js';
import { inTurns } from './in-turns.js';
import { pathsInput } from './input-schema.js';
import { pathsOf, readBanks, toldFaults } from './named-banks.js';
import { type AgentTool, dataRemark } from './tool.js';

export const statsTool: AgentTool = {
  name: 'stats',
  title: 'Count what is in question banks',
  description:
    'Lists question banks and counts what is in them, all together: items, kinds, difficulties, levels, tags, ' +
    'objectives and how many items cover each, where the keys stand, how long keys and distractors are, duplicates, ' +
    'what is missing. A good first call: it says which banks there are. Lists are cut (`…NotListed` says how many are ' +
    'left); name a bank in `paths` to see one of them whole. It judges nothing; `lint` does.',
  input: { type: 'object', properties: { paths: pathsInput }, additionalProperties: false },
  async run(input, host) {
    const listed = await host.list(pathsOf(input));
    const faults = [...listed.faults];
    const counted: BankStatistics[] = [];
    for await (const bank of readBanks(listed.paths, host, (fault) => faults.push(fault))) {
      const document = await inTurns(readBankInSteps(bank.text), host);
      counted.push(statisticsOf(document, bank.path));
    }
    const data = { note: dataRemark, ...cut(statisticsData(mergeStatistics(counted))) };
    return { ok: true, data: { ...data, ...toldFaults(faults) } };
  },
};

/** What one list may take; the lists that grow with the banks are these. */
const roomForList = 5000;
const mostEntries = 60;
const longestText = 200;

function cut(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const told: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data)) {
    if (Array.isArray(value)) cutList(key, value, told);
    else if (key === 'duplicates') told[key] = cutDuplicates(value as Duplicates);
    else told[key] = value;
  }
  return told;
}

interface Duplicates {
  readonly same: readonly unknown[];
  readonly near: readonly unknown[];
}

function cutDuplicates({ same, near }: Duplicates): Readonly<Record<string, unknown>> {
  const told: Record<string, unknown> = {};
  cutList('same', same, told);
  cutList('near', near, told);
  return told;
}

function cutList(key: string, list: readonly unknown[], told: Record<string, unknown>): void {
  const short = list.slice(0, mostEntries).map((entry) => withShortTexts(entry, longestText));
  const some = new AnswerRoom(roomForList).some(short, mostEntries);
  told[key] = some;
  if (some.length < list.length) told[`${key}NotListed`] = list.length - some.length;
}
