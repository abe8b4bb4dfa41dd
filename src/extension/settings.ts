// The one place where settings of VS Code are read.
import * as vscode from 'vscode';
import { type ReviewSettings, usualSettings } from '../core/review/review-settings.js';

/** What can be switched off; all are on unless somebody turns them off. */
type Switch = 'codeLens' | 'detectBanks' | 'inlayHints.enabled';

export function isOn(name: Switch, document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('quizwright', document).get<boolean>(name) !== false;
}

/** Calls `changed` when a switch is turned. */
export function onSwitch(name: Switch, changed: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`quizwright.${name}`)) changed();
  });
}

/** So many places to fold an editor keeps in mind. */
export function mostFolds(document: vscode.TextDocument): number {
  const found = vscode.workspace
    .getConfiguration('editor', document)
    .get<number>('foldingMaximumRegions');
  return found ?? 5000;
}

/** Where what a learner did is kept. */
export function historySetting(): 'machine' | 'workspace' {
  const place = vscode.workspace.getConfiguration('quizwright').get<string>('history');
  return place === 'workspace' ? place : 'machine';
}

/** Names of the shortcuts of quizzes that are switched off. */
export function shortcutsOff(): readonly string[] {
  const set = vscode.workspace.getConfiguration('quizwright').get<unknown>('quiz.shortcuts');
  if (typeof set !== 'object' || set === null) return [];
  return Object.entries(set).flatMap(([name, isOn]) => (isOn === false ? [name] : []));
}

/** Calls `changed` when one of them is switched on or off. */
export function onShortcuts(changed: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('quizwright.quiz.shortcuts')) changed();
  });
}

/** How somebody wants to review; what cannot be meant is as usual. */
export function reviewSettings(now: number): ReviewSettings {
  const set = vscode.workspace.getConfiguration('quizwright.review');
  const number = (
    name: string,
    usual: number,
    [least, most]: readonly [number, number],
  ): number => {
    const value = set.get<unknown>(name);
    return typeof value === 'number' && Number.isFinite(value)
      ? Math.min(most, Math.max(least, value))
      : usual;
  };
  const { newPerDay, reviewsPerDay, retention } = usualSettings;
  return {
    ...usualSettings,
    newPerDay: Math.floor(number('newPerDay', newPerDay, [0, 9999])),
    reviewsPerDay: Math.floor(number('maximumPerDay', reviewsPerDay, [0, 9999])),
    retention: number('retention', retention, [0.7, 0.99]),
    timeZone: -new Date(now).getTimezoneOffset(),
  };
}
