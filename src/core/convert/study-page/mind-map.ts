import type { ImportOptions, ImportProblem, ImportResult } from '../converter.js';
import type { BankChecks } from '../draft-bank.js';
import { inventTitle } from './bank-title.js';
import { parseBullet } from './bullets.js';
import { repairEmphasis } from './emphasis.js';
import { foldText } from './fold-text.js';
import { detectLanguage } from './language.js';
import { toOutline, type MapNode } from './outline.js';
import { lostSign, type PageLine } from './page-lines.js';
import { isCertainChrome, isChrome } from './site-words.js';
import { reportUnplaced } from './unplaced.js';

/** The title of a mind map page: what it is called, a dash, and what the site calls its maps. */
const titleEnd = /\s+[-–—|]\s+(?:[\p{L}]{1,20}\s+){0,3}coggle\b[^:]{0,30}$|\s+coggle diagram$/iu;

/** Titles stand at the top of a page, below its menu. */
const deepestTitle = 25;

/** Between spaces or other icons: `10:am:` and `a:bc:d` are text. */
const icon = /(?<![^\s:]):[a-z][a-z0-9_+-]{1,40}:(?![^\s:])/g;

/** What a page shows for a node that nobody filled in, or whose letters it lost. */
const placeholder = new RegExp(`^[?？${lostSign}]{3,}$`);

/** Imports a mind map, whose nodes stand one below the other with their depth lost, as notes. */
export function importMindMap(
  lines: readonly PageLine[],
  options: ImportOptions = {},
): ImportResult {
  const problems: ImportProblem[] = [];
  const found = findMapTitle(lines);
  const start = found === undefined ? 0 : found.index + 1;
  const nodes = toNodes(lines.slice(start), found?.title, problems);
  const title =
    found === undefined
      ? inventTitle(nodes[0]?.text, options.fileName)
      : { text: found.title, checks: [] };
  const language = detectLanguage([title.text, ...nodes.map(({ text }) => text)]);
  const outline = toOutline(nodes, language.phrases);
  reportUnplaced(
    lines
      .slice(0, Math.max(start - 1, 0))
      .filter(({ text }) => !isChrome(text) && !/coggle/i.test(text)),
    'info',
    problems,
  );
  const dropped = problems.some(({ message }) => message === emptyNode);
  const noteChecks = [
    ...outline.checks,
    ...(dropped ? ['nodes that the page shows as question marks were left out'] : []),
  ];
  const checks: BankChecks = {
    ...(title.checks.length > 0 && { title: title.checks }),
    ...(!language.certain && { language: ['the page says too little to tell its language'] }),
    ...(noteChecks.length > 0 && { notes: noteChecks }),
  };
  return {
    bank: {
      title: title.text,
      language: language.tag,
      questions: [],
      flashcards: [],
      ...(outline.markdown !== '' && { notes: outline.markdown }),
      checks,
    },
    problems: problems.sort((a, b) => a.start - b.start),
  };
}

const emptyNode = 'This node is empty on the page, or its letters were lost; it was left out.';

/** The title of a mind map among the first lines of a page, and where it stands. */
export function findMapTitle(
  lines: readonly PageLine[],
): { readonly index: number; readonly title: string } | undefined {
  for (const [index, { text }] of lines.slice(0, deepestTitle).entries()) {
    if (text.length > 300 || !titleEnd.test(text)) continue;
    const title = text.replace(titleEnd, '').trim();
    if (title !== '') return { index, title };
  }
  return undefined;
}

/** The nodes without their icons; an icon on a line of its own belongs to the node above. */
function toNodes(
  lines: readonly PageLine[],
  title: string | undefined,
  problems: ImportProblem[],
): MapNode[] {
  const nodes: { text: string; icons: number; indent: number; line: PageLine }[] = [];
  for (const line of lines) {
    if (isCertainChrome(line.text)) continue;
    const icons = line.text.match(icon)?.length ?? 0;
    const bare =
      icons === 0 ? line.text : line.text.replace(icon, ' ').replace(/ {2,}/g, ' ').trim();
    const text = repairEmphasis(parseBullet(bare)?.text ?? bare);
    const last = nodes.at(-1);
    if (text === '') {
      if (last !== undefined) last.icons += icons;
    } else if (placeholder.test(text)) {
      problems.push({ start: line.start, end: line.end, severity: 'warning', message: emptyNode });
    } else if (nodes.length > 0 || title === undefined || foldText(text) !== foldText(title)) {
      nodes.push({ text, icons, indent: line.indent, line });
    }
  }
  return nodes;
}
