// What we write as QTI, held against the public schemas. They are not ours to give: whoever has them in a
// folder says where, or fetches them (`npx tsx scripts/fetch-qti-schemas.ts`).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import fc from 'fast-check';

import { readExportBank } from '../../../../../src/core/convert/export-bank/read-export-bank.js';
import type { Exporter } from '../../../../../src/core/convert/exporter.js';
import { openZip } from '../../../../../src/core/convert/package/open-zip.js';
import { readText } from '../../../../../src/core/convert/package/source-files.js';
import { canvasExporter } from '../../../../../src/core/convert/qti/canvas/export.js';
import {
  qti21Exporter,
  qti30Exporter,
} from '../../../../../src/core/convert/qti/write/write-package.js';
import { readBank } from '../../../../../src/core/document/index.js';
import { arbitraryBank } from '../../../../generators/index.js';
import { runs, seed } from '../../../../property-runs.js';
import { richBank } from './rich-bank.js';

const schemas = process.env['QUIZWRIGHT_QTI_SCHEMAS'] ?? 'out/qti-schemas';
const canLint = spawnSync('xmllint', ['--version']).status === 0;

/** The documents of one sort in packages of several banks, as files below a folder. */
async function write(
  folder: string,
  exporter: Exporter,
  isMeant: (path: string) => boolean,
): Promise<readonly string[]> {
  const banks = [richBank, ...fc.sample(arbitraryBank(), { numRuns: runs(60), seed })];
  const media = (_: unknown, address: string) => new TextEncoder().encode(address);
  const written = banks.map(async (bank, i) => {
    const read = readExportBank(readBank(JSON.stringify(bank)), 'b.quiz.yaml');
    const files = openZip((await exporter.export([read], { media })) as Uint8Array);
    return files.paths.filter(isMeant).map((path) => {
      const to = join(folder, String(i), path);
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, readText(files, path)!);
      return to;
    });
  });
  return (await Promise.all(written)).flat();
}

const isManifest = (path: string): boolean => path === 'imsmanifest.xml';
const isQti = (path: string): boolean =>
  path.endsWith('.xml') && !isManifest(path) && !path.endsWith('assessment_meta.xml');

describe('what is written as QTI', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quizwright-qti-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const [exporter, schema, isMeant] of [
    [canvasExporter, 'qti12.xsd', isQti],
    [qti21Exporter, 'qti21.xsd', isQti],
    [qti21Exporter, 'manifest21.xsd', isManifest],
    [qti30Exporter, 'qti30.xsd', isQti],
    [qti30Exporter, 'manifest30.xsd', isManifest],
  ] as const) {
    const path = join(schemas, schema);
    const why = !canLint
      ? ' (left out: there is no xmllint)'
      : existsSync(path)
        ? ''
        : ` (left out: there is no ${schema} in QUIZWRIGHT_QTI_SCHEMAS)`;
    it(`${exporter.title} is as ${schema} says${why}`, async function () {
      if (why !== '') this.skip();
      const files = await write(join(folder, schema), exporter, isMeant);
      const { status, stderr } = spawnSync(
        'xmllint',
        ['--nonet', '--noout', '--schema', path, ...files],
        { encoding: 'utf8', maxBuffer: 1e8 },
      );
      const faults = stderr.split('\n').filter((line) => / error : /.test(line));
      assert.deepEqual(faults.slice(0, 20), []);
      assert.equal(status, 0, stderr.slice(-2000));
    });
  }
});
