import assert from 'node:assert/strict';

import { listResources, readResource } from '../../../../src/cli/mcp/resources.js';
import { hostOf } from '../../core/agent-tools/tool-host.js';

describe('the addresses of banks', () => {
  it('lead to the bank, whatever a client makes of them', async () => {
    const paths = ['../banks/x.quiz.yaml', '../../a b/(up)/é#?.quiz.yaml', 'c.quiz.yaml'];
    const host = hostOf(Object.fromEntries(paths.map((path) => [path, `title: ${path}\n`])));
    const banks = (await listResources(host)).filter(({ mimeType }) => mimeType.endsWith('yaml'));
    assert.equal(banks.length, paths.length);
    for (const { uri, name } of banks) {
      for (const address of [uri, new URL(uri).href]) {
        const read = await readResource(address, host);
        assert.ok(typeof read === 'object' && read.text === `title: ${name}\n`, address);
      }
    }
  });
});
