import * as vscode from 'vscode';
import { createRuleResolver, defaultConfiguration } from '../core/configuration/index.js';
import { rulePageUrl } from '../core/rules/rule-page-url.js';
import { rules } from '../core/rules/registry.js';
import { turnOff } from './bank-configuration.js';
import { type Configurations, relativePath } from './configurations.js';
import { readText } from './read-text.js';
import { languageId } from './language.js';

interface RuleItem extends vscode.QuickPickItem {
  readonly rule: string;
}

/** “Show Rules”: all of them, with what holds for the bank that is being worked on. */
export function registerShowRules(
  extension: vscode.Uri,
  configurations: Configurations,
): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('quizwright.showRules', () => showRules(extension, configurations)),
    registerCommand('quizwright.turnOffRule', async (rule: string, bank: vscode.Uri) =>
      turnOff(rule, await configurations.find(bank), bank),
    ),
  );
}

async function showRules(extension: vscode.Uri, configurations: Configurations): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const bank = document?.languageId === languageId ? document.uri : undefined;
  const found = bank && (await configurations.find(bank));
  const resolver = found?.resolver ?? createRuleResolver(defaultConfiguration, rules);
  const inForce = resolver.resolveAll(bank === undefined ? '' : relativePath(bank, found?.uri));
  const sentences = await sentencesOf(extension);
  const button: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('circle-slash'),
    tooltip: vscode.l10n.t('Turn off for the banks of this folder'),
  };
  const picker = vscode.window.createQuickPick<RuleItem>();
  picker.title = vscode.l10n.t('Rules');
  picker.placeholder = vscode.l10n.t('Choose a rule to read its page');
  picker.matchOnDetail = true;
  picker.items = rules.map(({ id }): RuleItem => {
    const severity = inForce.get(id)?.severity ?? 'off';
    return {
      rule: id,
      label: id,
      description: severityName(severity),
      detail: sentences.get(id) ?? '',
      iconPath: severityIcon(severity),
      buttons: severity === 'off' || bank === undefined ? [] : [button],
    };
  });
  picker.onDidTriggerItemButton(({ item }) => {
    picker.hide();
    void turnOff(item.rule, found, bank);
  });
  picker.onDidAccept(() => {
    const [chosen] = picker.selectedItems;
    picker.hide();
    if (chosen !== undefined) {
      void vscode.env.openExternal(vscode.Uri.parse(rulePageUrl(chosen.rule)));
    }
  });
  picker.onDidHide(() => picker.dispose());
  picker.show();
}

/** What each rule is about: the schema of the configuration, which is in the package, says it already. */
async function sentencesOf(extension: vscode.Uri): Promise<ReadonlyMap<string, string>> {
  const file = vscode.Uri.joinPath(extension, 'schemas', 'configuration.schema.json');
  const schema = JSON.parse((await readText(file)) ?? '{}') as {
    readonly definitions?: {
      readonly rules?: { readonly properties?: Readonly<Record<string, { description: string }>> };
    };
  };
  const described = Object.entries(schema.definitions?.rules?.properties ?? {});
  return new Map(described.map(([rule, { description }]) => [rule, description]));
}

function severityName(severity: string): string {
  switch (severity) {
    case 'error':
      return vscode.l10n.t('error');
    case 'warning':
      return vscode.l10n.t('warning');
    case 'info':
      return vscode.l10n.t('info');
    default:
      return vscode.l10n.t('off');
  }
}

function severityIcon(severity: string): vscode.ThemeIcon {
  switch (severity) {
    case 'error':
    case 'warning':
    case 'info':
      return new vscode.ThemeIcon(severity);
    default:
      return new vscode.ThemeIcon('circle-slash');
  }
}
