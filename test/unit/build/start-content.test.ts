import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from '../../../scripts/vscode/places.js';
import { prepareStartContent } from '../../../scripts/vscode/start-content.js';

describe('what `npm start` opens', () => {
  it('keeps what is answered, and says where', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'quizwright test '));
    try {
      writeFileSync(join(folder, 'a.quiz.yaml'), 'title: A\n');
      const said: string[] = [];
      const content = await prepareStartContent(
        { extensionPath: '/x', folder, name: 'start' },
        (line) => said.push(line),
      );
      // Not in a folder that is taken away when VS Code ends.
      assert.equal(content.history, join(cacheFolder, 'start', 'history'));
      assert.match(said.join('\n'), /kept in .*history/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
