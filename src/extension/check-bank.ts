import * as vscode from 'vscode';
import {
  encodingProblem,
  LintSession,
  type Problem,
  type RuleSettings,
} from '../core/lint/index.js';
import { decodeWith, type Utf8 } from '../core/text/decode.js';
import { inSteps } from '../service/index.js';
import { createMediaOnce } from './media-files.js';
import { engine } from './pattern-engine.js';
import { readBankWithLanguage } from './read-bank.js';
import { takeTurns } from './take-turns.js';

/** What is wrong with a bank that is not open. */
export interface CheckedBank {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** Folders in folders are known one after the other; deeper ones stay unknown. */
const MOST_ROUNDS = 16;

/** Checks a file as the command line does; undefined where it cannot be read, or was cancelled. */
export async function checkBank(
  uri: vscode.Uri,
  settings: RuleSettings,
  amongOthers: boolean,
  token: vscode.CancellationToken,
): Promise<CheckedBank | undefined> {
  const bytes = await readBytes(uri);
  if (bytes === undefined) return undefined;
  const decoded = decodeWith(utf8, bytes);
  const { text } = decoded;
  if (decoded.state === 'bad') return { text, problems: [encodingProblem(decoded, settings)] };
  const document = await readBankWithLanguage(text, takeTurns(token));
  if (document === undefined) return undefined;
  const media = createMediaOnce(uri);
  try {
    for (let round = 1; ; round++) {
      const session = new LintSession(settings, { surroundings: media });
      session.amongOthers = amongOthers;
      // oxlint-disable-next-line no-await-in-loop -- again with what rules had to wait for
      const problems = await inSteps(session.lintInSteps(document), takeTurns(token));
      if (problems === undefined) return undefined;
      // oxlint-disable-next-line no-await-in-loop
      const waited = [await media.settled(), await engine.settled()].includes(true);
      if (!waited || round === MOST_ROUNDS) return { text, problems };
    }
  } finally {
    media.dispose();
  }
}

async function readBytes(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

const utf8: Utf8 = {
  isValid(bytes) {
    try {
      strict.decode(bytes);
      return true;
    } catch {
      return false;
    }
  },
  toText: (bytes) => lenient.decode(bytes),
};
