// What lives here: everything that touches VS Code, for the desktop and the browser alike.
// What may not: deciding anything about banks (core) or what an editor shows of them (service).
// Where its data comes from: VS Code's documents and files; settings come in through `configurations.ts`.
import type * as vscode from 'vscode';
import { registerCodeActions } from './code-actions.js';
import { registerCompletion } from './completion.js';
import { registerConfigurationDiagnostics } from './configuration-diagnostics.js';
import { Configurations } from './configurations.js';
import { registerDiagnostics } from './diagnostics.js';
import { registerFormatting } from './formatting.js';
import { registerHover } from './hover.js';
import { OpenBanks } from './open-banks.js';
import { registerOutline } from './outline.js';
import { registerPatternEngine } from './pattern-engine.js';

export function activate(context: vscode.ExtensionContext): void {
  registerPatternEngine(context.extensionUri);
  const configurations = new Configurations();
  const banks = new OpenBanks(configurations);
  context.subscriptions.push(
    configurations,
    banks,
    registerDiagnostics(banks),
    registerConfigurationDiagnostics(banks, configurations),
    registerCodeActions(banks),
    registerCompletion(banks),
    registerFormatting(),
    registerHover(banks),
    registerOutline(banks),
  );
}
