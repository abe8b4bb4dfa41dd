// Schemas and what they import, as files of one folder.
import assert from 'node:assert/strict';

import { collectSchemas } from '../../../scripts/schemas/collect-schemas.js';

describe('collecting schemas', () => {
  it('follows imports to other places, once each, and makes them files beside each other', async () => {
    const given: Readonly<Record<string, string>> = {
      'http://a.test/x/main.xsd':
        '<xs:import namespace="n" schemaLocation="../xml.xsd"/><xs:include schemaLocation = \'part.xsd\'/><a schemaLocation="no"/>',
      'http://a.test/xml.xsd': '<import schemaLocation="http://b.test/xml.xsd"/>',
      'http://a.test/x/part.xsd': '<xs:redefine schemaLocation="main.xsd"/>',
      'http://b.test/xml.xsd': '<xs:import schemaLocation="gone.xsd"/>',
    };
    const asked: string[] = [];
    const { schemas, missing } = await collectSchemas(
      { 'm.xsd': 'http://a.test/x/main.xsd' },
      (url) => {
        asked.push(url);
        const text = given[url];
        return text === undefined ? Promise.reject(new Error(url)) : Promise.resolve(text);
      },
    );
    assert.deepEqual(
      [...schemas],
      [
        [
          'm.xsd',
          '<xs:import namespace="n" schemaLocation="1-xml.xsd"/><xs:include schemaLocation = \'2-part.xsd\'/><a schemaLocation="no"/>',
        ],
        ['1-xml.xsd', '<import schemaLocation="3-xml.xsd"/>'],
        ['2-part.xsd', '<xs:redefine schemaLocation="m.xsd"/>'],
        ['3-xml.xsd', '<xs:import schemaLocation="4-gone.xsd"/>'],
      ],
    );
    assert.deepEqual(missing, ['http://b.test/gone.xsd']);
    assert.equal(new Set(asked).size, asked.length);
  });
});
