import * as vscode from 'vscode';
import {
  beginningOfSource,
  longestText,
  notesOf,
  selectedText,
  type SourceText,
} from '../../core/generate/index.js';
import type { OpenBank } from '../open-banks.js';
import { placeAt } from '../../service/place.js';

/** The text that items are to be made of: what is selected, else the notes. Undefined where there is none. */
export function findText(
  editor: vscode.TextEditor,
  own: OpenBank | undefined,
): SourceText | undefined {
  const { document, selection } = editor;
  const text = document.getText(selection);
  if (own === undefined) {
    const [wanted, at] =
      text.trim() === '' ? [document.getText(), 0] : [text, document.offsetAt(selection.start)];
    if (wanted.trim() === '') return undefined;
    const file = document.isUntitled ? undefined : nameOf(document.uri);
    return selectedText(wanted, { above: document.getText().slice(0, at), isNotes: false, file });
  }
  const { bank } = own;
  if (text.trim() === '') return notesOf(bank);
  const at = document.offsetAt(selection.start);
  const place = placeAt(bank, at);
  const isNotes = place?.item === undefined && place?.path[0] === 'notes';
  if (!isNotes) return selectedText(text, { above: '', isNotes: false, file: undefined });
  const part = place.path[1];
  const notes = bank.head.data['notes'];
  const entry: unknown = Array.isArray(notes) && typeof part === 'number' ? notes[part] : undefined;
  const title =
    typeof entry === 'object' && entry !== null && 'title' in entry ? entry.title : undefined;
  return selectedText(text, {
    above: bank.text.slice(place.span.start, at),
    title: typeof title === 'string' ? title : undefined,
    isNotes: true,
    file: undefined,
  });
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** What a model with room for some tokens is sent at most, in characters; the instructions need room, too. */
function roomOf({ maxInputTokens }: vscode.LanguageModelChat): number {
  if (!(maxInputTokens > 0)) return longestText;
  return Math.max(1_000, Math.min(longestText, Math.floor(maxInputTokens * 2.5) - 20_000));
}

/** Of a text that is too long, the beginning, if that is wanted; undefined where it is not. */
export async function shorten(
  source: SourceText,
  model: vscode.LanguageModelChat,
): Promise<SourceText | undefined> {
  const { text } = source;
  const most = roomOf(model);
  if (text.length <= most) return source;
  const send = vscode.l10n.t('Send the Beginning');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('The text has {0} characters. Only the first {1} are sent.', text.length, most),
    {
      modal: true,
      detail: vscode.l10n.t('Select a part of it to choose for yourself what is sent.'),
    },
    send,
  );
  if (chosen !== send) return undefined;
  return beginningOfSource(source, most);
}
