/**
 * The tests of the extension, the same for every host. VS Code calls `run`. A new test file is added
 * here; the runner refuses to start when one is missing.
 */
import { runMocha } from './start-mocha.js';

// First, while no bank has been opened yet.
import './activation.test.js';
import './agent-tools.test.js';

import './banks-view.test.js';
import './beside-the-text.test.js';
import './code-lenses.test.js';
import './across-banks.test.js';
import './configuration-help.test.js';
import './configuration.test.js';
import './detect-banks.test.js';
import './diagnostics.test.js';
import './edits.test.js';
import './export-bank.test.js';
import './export-html.test.js';
import './fix-all.test.js';
import './form.test.js';
import './format-document.test.js';
import './generate.test.js';
import './getting-in.test.js';
import './language-features.test.js';
import './lint-task.test.js';
import './listen.test.js';
import './changes.test.js';
import './lint-workspace.test.js';
import './make-flashcards.test.js';
import './media.test.js';
import './mind-map.test.js';
import './names.test.js';
import './names-across-banks.test.js';
import './paste.test.js';
import './preview.test.js';
import './progress.test.js';
import './quick-fixes.test.js';
import './quiz.test.js';
import './review.test.js';
import './refactorings.test.js';
import './rules.test.js';
import './same-as-command-line.test.js';
import './snippets.test.js';
import './values-in-use.test.js';
import './workspace-symbols.test.js';

export function run(): Promise<void> {
  return runMocha();
}
