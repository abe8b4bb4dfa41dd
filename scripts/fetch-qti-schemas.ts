// `npx tsx scripts/fetch-qti-schemas.ts [folder]`: fetches the public schemas of QTI from those who give
// them, so that `test/unit/core/convert/qti/schemas.test.ts` can hold what we write against them. They are
// theirs to give: nothing of them is kept in this repository.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { collectSchemas } from './schemas/collect-schemas.js';

const roots = {
  'qti12.xsd': 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd',
  'qti21.xsd': 'http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd',
  'qti30.xsd': 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd',
  'manifest21.xsd': 'http://www.imsglobal.org/xsd/imscp_v1p1.xsd',
  'manifest30.xsd':
    'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd',
};

const [, , folder = 'out/qti-schemas'] = process.argv;
const { schemas, missing } = await collectSchemas(roots, async (url) => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
});
mkdirSync(folder, { recursive: true });
for (const [name, text] of schemas) writeFileSync(join(folder, name), text);
for (const url of missing) console.error(`could not be had: ${url}`);
console.log(`${schemas.size} files in ${folder}`);
process.exitCode = Object.keys(roots).every((name) => schemas.has(name)) ? 0 : 1;
