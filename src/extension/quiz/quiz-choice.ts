import * as vscode from 'vscode';
import type { QuizItem, QuizMode, QuizRequest } from '../../core/quiz/index.js';

/** How somebody wants to be asked; remembered for each bank. */
export interface QuizChoice {
  readonly mode: QuizMode;
  /** How many; `all`, or as many as the bank says. */
  readonly size: number | 'all' | 'bank';
  /** Personalised: by what the learner is weak in, and how they answer. */
  readonly adaptive?: boolean;
}

interface ChoicePick<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** Asks how a quiz is to be; undefined where nobody wants one any more. */
export async function askChoice(
  all: readonly QuizItem[],
  before: QuizChoice | undefined,
): Promise<QuizChoice | undefined> {
  const items = all.filter(({ canBeAsked }) => canBeAsked);
  const way = await askWay(items, before);
  if (way === undefined) return undefined;
  const mode = way === 'personalised' ? 'practice' : way;
  const size = await askSize(items, mode, way === 'personalised');
  if (size === undefined) return undefined;
  return way === 'personalised' ? { mode, size, adaptive: true } : { mode, size };
}

/** The modes, and practice that follows its learner. */
type Way = QuizMode | 'personalised';

async function askWay(
  items: readonly QuizItem[],
  choice: QuizChoice | undefined,
): Promise<Way | undefined> {
  const before: Way | undefined = choice?.adaptive === true ? 'personalised' : choice?.mode;
  const { l10n } = vscode;
  const hasQuestions = items.some(({ reading }) => reading.list === 'questions');
  const modes: readonly ChoicePick<Way>[] = [
    {
      value: 'practice',
      label: `$(mortar-board) ${l10n.t('Practice')}`,
      detail: l10n.t('After each answer you see what is right, and why.'),
    },
    {
      value: 'personalised',
      label: `$(target) ${l10n.t('Personalised')}`,
      detail: l10n.t(
        'Practice with what you are weak in: harder after right answers, easier after wrong ones.',
      ),
    },
    {
      value: 'exam',
      label: `$(clock) ${l10n.t('Exam')}`,
      detail: l10n.t('You can go back and flag; what is right is said at the end.'),
    },
    {
      value: 'flip',
      label: `$(versions) ${l10n.t('Flip cards')}`,
      detail: l10n.t('You turn each card, and say whether you knew it.'),
    },
    {
      value: 'cram',
      label: `$(sync) ${l10n.t('Cram')}`,
      detail: l10n.t('What was wrong comes again until it is right.'),
    },
  ];
  const fitting = hasQuestions ? modes : modes.filter(({ value }) => value !== 'exam');
  const first = hasQuestions ? before : (before ?? 'flip');
  const sorted = [
    ...fitting.filter(({ value }) => value === first),
    ...fitting.filter(({ value }) => value !== first),
  ];
  const picked = await vscode.window.showQuickPick(sorted, {
    title: l10n.t('How do you want to be asked?'),
    placeHolder: l10n.t('Remembered for this bank'),
  });
  return picked?.value;
}

async function askSize(
  items: readonly QuizItem[],
  mode: QuizMode,
  isPersonalised: boolean,
): Promise<QuizChoice['size'] | undefined> {
  const { l10n } = vscode;
  const list = mode === 'flip' ? 'flashcards' : 'questions';
  const own = items.filter(({ reading }) => reading.list === list).length;
  const count = own === 0 ? items.length : own;
  const said = items[0]?.bank.quiz['pick'];
  const sizes: readonly ChoicePick<QuizChoice['size']>[] = [
    ...(typeof said === 'number' && said < count
      ? [{ value: 'bank' as const, label: l10n.t('{0}, as the bank says', said) }]
      : []),
    { value: 'all', label: l10n.t('All {0}', count) },
    ...[10, 20, 50, 100]
      .filter((size) => size < count && size !== said)
      .map((size) => ({
        value: size,
        label: isPersonalised
          ? l10n.t('{0} questions', size)
          : l10n.t('{0}, chosen by chance', size),
      })),
  ];
  if (sizes.length === 1) return sizes[0]!.value;
  const picked = await vscode.window.showQuickPick(sizes, {
    title: l10n.t('How many questions?'),
    placeHolder: l10n.t('Remembered for this bank'),
  });
  return picked?.value;
}

/** The tags that the quiz is to be about; undefined where nobody wants it any more. */
export async function askTags(items: readonly QuizItem[]): Promise<readonly string[] | undefined> {
  const counts = new Map<string, number>();
  for (const { tags } of items) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const picks = [...counts]
    .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([label, count]) => ({ label, description: String(count) }));
  const { l10n } = vscode;
  if (picks.length === 0) {
    void vscode.window.showInformationMessage(l10n.t('Nothing in this bank has a tag yet.'));
    return undefined;
  }
  const picked = await vscode.window.showQuickPick(picks, {
    title: l10n.t('Which tags do you want to be asked about?'),
    canPickMany: true,
  });
  return picked === undefined || picked.length === 0 ? undefined : picked.map(({ label }) => label);
}

/** What is asked of the core. */
export function requestOf(
  { mode, size }: QuizChoice,
  seed: string,
  only: readonly string[] | undefined,
  tags: readonly string[] | undefined,
): QuizRequest {
  return {
    mode,
    seed,
    ...(size === 'bank' ? {} : { pick: size === 'all' ? Number.MAX_SAFE_INTEGER : size }),
    ...(only === undefined ? {} : { only }),
    ...(tags === undefined ? {} : { tags }),
  };
}

/** Reads what was remembered; what an older version remembered may be anything. */
export function readChoice(kept: unknown): QuizChoice | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { mode, size, adaptive = false } = kept as Readonly<Record<string, unknown>>;
  const modes: readonly unknown[] = ['practice', 'exam', 'flip', 'cram'];
  const isSize = size === 'all' || size === 'bank' || (typeof size === 'number' && size >= 1);
  return modes.includes(mode) && isSize && typeof adaptive === 'boolean'
    ? (kept as QuizChoice)
    : undefined;
}
