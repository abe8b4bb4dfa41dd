import * as vscode from 'vscode';

/** The page that says how this works, and how to get a model. */
const help = 'https://github.com/quizwright/quizwright/blob/main/docs/generating.md';

/**
 * The model to ask: the only one, or the one that is chosen now; nothing is remembered. Without any, it is
 * said how to get one.
 *
 * @param wanted the id of one
 */
export async function chooseModel(
  wanted: unknown,
  placeHolder: string,
): Promise<vscode.LanguageModelChat | undefined> {
  const models = await vscode.lm.selectChatModels();
  if (models.length === 0) {
    void sayHowToGetOne();
    return undefined;
  }
  const named = models.find(({ id }) => id === wanted);
  if (named !== undefined || models.length === 1) return named ?? models[0];
  const picked = await vscode.window.showQuickPick(
    models.map((model) => ({
      label: model.name,
      description: [model.vendor, model.family].filter((each) => each !== '').join(' · '),
      model,
    })),
    {
      title: vscode.l10n.t('Which language model?'),
      placeHolder,
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
