/** Somebody drags pictures onto a bank. */
import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openFile, waitForCodeLens, waitForSaved } from '../editor.js';
import { dropFile } from '../drop-file.js';
import type { Session } from '../session.js';

const BANK = 'maps.quiz.yaml';

const bank = `title: Maps
questions:
  - id: island
    question: Which island is shown?
    answer: Crete
`;

/** A picture of one point. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

export const dropping: Session = {
  name: 'dropping',
  files: { [BANK]: bank },
  scenarios: [
    {
      name: 'a picture from outside, which is kept beside the bank and linked',
      async run(workbench) {
        const { folder } = workbench;
        const outside = join(folder, '..', 'A map of Crete.png');
        await writeFile(outside, picture);
        await openFile(workbench, BANK);
        // What stands above an item comes a moment later, and moves the lines under the mouse.
        await waitForCodeLens(workbench, '1 question');
        await workbench.page.locator('.codelens-decoration', { hasText: 'Edit as form' }).waitFor();
        await dropFile(workbench, outside, 'Which island is shown?');
        const saved = await waitForSaved(workbench, BANK, (text) => text.includes('!['));
        await workbench.shoot('a picture dropped');
        const [kept = ''] = await readdir(join(folder, 'media'));
        assert.match(kept, /crete\.png$/i);
        assert.deepEqual(await readFile(join(folder, 'media', kept)), picture);
        assert.ok(saved.includes(`![what the image shows](media/${kept})`), saved);
      },
    },
  ],
};
