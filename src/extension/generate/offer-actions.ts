import * as vscode from 'vscode';
import { takesDistractors } from '../../core/generate/index.js';
import type { OpenBank } from '../open-banks.js';
import { itemAt } from '../../service/place.js';
import type { GenerationTask } from './tasks.js';

/** What a model can be asked for at a place of a bank, as entries of the light bulb. */
export function offerActions(
  document: vscode.TextDocument,
  range: vscode.Range,
  { bank }: OpenBank,
): vscode.CodeAction[] {
  const item = itemAt(bank, document.offsetAt(range.start));
  const isInItem = item !== undefined && itemAt(bank, document.offsetAt(range.end)) === item;
  const offered: [GenerationTask, string][] = [];
  if (isInItem && item.reading.list === 'questions') {
    if (takesDistractors(item)) {
      offered.push([
        'suggestDistractors',
        vscode.l10n.t('Suggest more wrong answers with a language model…'),
      ]);
    }
    offered.push([
      'suggestExplanation',
      vscode.l10n.t('Suggest an explanation with a language model…'),
    ]);
    offered.push([
      'suggestVariant',
      vscode.l10n.t('Suggest an easier or harder variant with a language model…'),
    ]);
  } else if (!range.isEmpty && !isInItem) {
    offered.push([
      'generateQuestions',
      vscode.l10n.t('Generate questions from the selection with a language model…'),
    ]);
    offered.push([
      'generateFlashcards',
      vscode.l10n.t('Generate flashcards from the selection with a language model…'),
    ]);
  }
  return offered.map(([task, title]) => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
    action.command = { command: `quizwright.${task}`, title };
    return action;
  });
}
