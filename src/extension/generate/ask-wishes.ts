import * as vscode from 'vscode';
import { generatedKinds, mostItems } from '../../core/generate/index.js';
import { kindName } from '../../core/render/kind-name.js';

/** A question with what is sent behind it. */
export type Say = (question: string) => string;

type KindName = (typeof generatedKinds)[number];

/** How many are wanted; undefined where the question was left. */
export async function askCount(
  given: unknown,
  usual: number,
  title: string,
  say: Say,
): Promise<number | undefined> {
  if (typeof given === 'number' && isCount(given)) return given;
  const typed = await vscode.window.showInputBox({
    title,
    value: String(usual),
    prompt: say(vscode.l10n.t('How many? Up to {0}.', mostItems)),
    ignoreFocusOut: true,
    validateInput: (text) =>
      isCount(Number(text))
        ? undefined
        : vscode.l10n.t('Type a whole number from 1 to {0}.', mostItems),
  });
  return typed === undefined ? undefined : Number(typed);
}

function isCount(count: number): boolean {
  return Number.isInteger(count) && count >= 1 && count <= mostItems;
}

/** Which kinds of questions are wanted; those that the bank has are ticked. */
export async function askKinds(
  given: unknown,
  usual: readonly KindName[],
  title: string,
  say: Say,
): Promise<readonly KindName[] | undefined> {
  if (Array.isArray(given)) {
    const named = generatedKinds.filter((kind) => (given as readonly unknown[]).includes(kind));
    if (named.length > 0) return named;
  }
  const picked = await vscode.window.showQuickPick(
    generatedKinds.map((kind) => ({
      label: kindName({ list: 'questions', kind }, vscode.l10n.t),
      picked: usual.includes(kind),
      questions: kind,
    })),
    {
      title,
      placeHolder: say(vscode.l10n.t('Which kinds of questions?')),
      canPickMany: true,
      ignoreFocusOut: true,
    },
  );
  if (picked === undefined || picked.length === 0) return undefined;
  return picked.map(({ questions }) => questions);
}

/** Easier or harder. */
export async function askToward(
  given: unknown,
  title: string,
  say: Say,
): Promise<'easier' | 'harder' | undefined> {
  if (given === 'easier' || given === 'harder') return given;
  const picked = await vscode.window.showQuickPick(
    [
      { label: vscode.l10n.t('Easier'), toward: 'easier' as const },
      { label: vscode.l10n.t('Harder'), toward: 'harder' as const },
    ],
    { title, placeHolder: say(''), ignoreFocusOut: true },
  );
  return picked?.toward;
}

const languages = [
  'en',
  'fr',
  'es',
  'de',
  'it',
  'pt',
  'nl',
  'pl',
  'tr',
  'ar',
  'zh',
  'ja',
  'ko',
  'hi',
];
const tag = /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i;

/** Into which language; a BCP 47 tag. */
export async function askLanguage(
  given: unknown,
  own: string,
  title: string,
  say: Say,
): Promise<string | undefined> {
  if (typeof given === 'string' && tag.test(given)) return given;
  const names = new Intl.DisplayNames([vscode.env.language], { type: 'language' });
  const other = { label: vscode.l10n.t('Another language…'), description: '' };
  const offered = languages
    .filter((each) => each !== own.split('-')[0])
    .map((each) => ({ label: names.of(each) ?? each, description: each }));
  const picked = await vscode.window.showQuickPick([...offered, other], {
    title,
    placeHolder: say(vscode.l10n.t('Into which language?')),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  if (picked !== other) return picked?.description;
  return vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('The tag of the language, such as {0} or {1}', 'sv', 'pt-BR'),
    ignoreFocusOut: true,
    validateInput: (text) =>
      tag.test(text) ? undefined : vscode.l10n.t('“{0}” is no tag of a language.', text),
  });
}
