import * as vscode from 'vscode';

/** The page that says how this works, and how to get a model. */
const help = 'https://github.com/quizwright/quizwright/blob/main/docs/generating.md';

/**
 * The models that could be asked, or the one that is named; undefined where there is none, and it is said how
 * to get one.
 *
 * @param wanted the id of one
 */
export async function findModels(
  wanted: unknown,
): Promise<readonly vscode.LanguageModelChat[] | undefined> {
  const models = await vscode.lm.selectChatModels();
  if (models.length === 0) {
    void sayHowToGetOne();
    return undefined;
  }
  const named = models.find(({ id }) => id === wanted);
  return named === undefined ? models : [named];
}

/**
 * The model to ask: the one that is chosen now; nothing is remembered. Of one alone nothing is asked where
 * it was said before how much goes to it.
 */
export async function chooseModel(
  models: readonly vscode.LanguageModelChat[],
  size: number,
  isSaid: boolean,
): Promise<vscode.LanguageModelChat | undefined> {
  if (models.length === 1 && isSaid) return models[0];
  const picked = await vscode.window.showQuickPick(
    models.map((model) => ({
      label: model.name,
      description: [model.vendor, model.family].filter((each) => each !== '').join(' · '),
      model,
    })),
    {
      title:
        models.length === 1
          ? vscode.l10n.t('Send the text to this language model?')
          : vscode.l10n.t('Which language model?'),
      placeHolder: vscode.l10n.t('Characters that are sent to it: about {0}', size),
      matchOnDescription: true,
      ignoreFocusOut: true,
    },
  );
  return picked?.model;
}

async function sayHowToGetOne(): Promise<void> {
  const search = vscode.l10n.t('Find Extensions');
  const learn = vscode.l10n.t('Learn More');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      'This editor has no language model. Sign in to GitHub Copilot, or install an extension that brings models, such as one for models on your own machine. Everything else in Quizwright works without.',
    ),
    search,
    learn,
  );
  if (chosen === search) {
    await vscode.commands.executeCommand('workbench.extensions.search', 'tag:"language-models"');
  } else if (chosen === learn) await vscode.env.openExternal(vscode.Uri.parse(help));
}
