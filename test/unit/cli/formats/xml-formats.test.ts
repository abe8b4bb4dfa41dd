import assert from 'node:assert/strict';

import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import * as fc from 'fast-check';

import { checkstyle } from '../../../../src/cli/formats/checkstyle.js';
import { type Format, type LintResult, summarise } from '../../../../src/cli/formats/format.js';
import { junit } from '../../../../src/cli/formats/junit.js';
import { attributeOf, childrenOf } from '../../../../src/core/convert/xml/elements.js';
import { plainTarget, problemAt, sampleReport, sampleResult } from './sample-result.js';

/** What an element may hold: attributes (those with `!` must be there), and elements. */
interface Allowed {
  readonly attributes: readonly string[];
  readonly children: readonly string[];
  readonly text?: boolean;
}

/** What the schema of Jenkins’ plugin for JUnit reports (junit-10.xsd) allows of what we write. */
const junitSchema: Readonly<Record<string, Allowed>> = {
  testsuites: {
    attributes: ['name', 'time', 'tests', 'failures', 'errors'],
    children: ['testsuite'],
  },
  testsuite: {
    attributes: ['name!', 'tests!', 'failures!', 'errors!', 'skipped', 'time'],
    children: ['testcase'],
  },
  testcase: {
    attributes: ['name!', 'classname', 'time'],
    children: ['failure', 'error', 'system-out'],
  },
  failure: { attributes: ['type', 'message'], children: [], text: true },
  error: { attributes: ['type', 'message'], children: [], text: true },
  'system-out': { attributes: [], children: [], text: true },
};

/** What Checkstyle’s own listener writes, and readers of its reports expect. */
const checkstyleSchema: Readonly<Record<string, Allowed>> = {
  checkstyle: { attributes: ['version!'], children: ['file'] },
  file: { attributes: ['name!'], children: ['error'] },
  error: {
    attributes: ['line!', 'column', 'severity!', 'message!', 'source!'],
    children: [],
  },
};

function assertFits(element: XmlElement, schema: Readonly<Record<string, Allowed>>): void {
  const allowed = schema[element.name];
  assert.ok(allowed !== undefined, `an element ${element.name}`);
  const known = allowed.attributes.map((name) => name.replace('!', ''));
  for (const name of Object.keys(element.attributes)) {
    assert.ok(known.includes(name), `${element.name} has ${name}`);
  }
  for (const name of allowed.attributes.filter((each) => each.endsWith('!'))) {
    assert.ok(attributeOf(element, name.slice(0, -1)) !== undefined, `${element.name} ${name}`);
  }
  for (const child of childrenOf(element)) {
    assert.ok(allowed.children.includes(child.name), `${child.name} in ${element.name}`);
    assertFits(child, schema);
  }
  if (allowed.text !== true && childrenOf(element).length === 0) assert.equal(element.text, '');
}

const read = (format: Format, result: LintResult): XmlElement =>
  parseXml(format(result, plainTarget)).root!;

const hostile = 'a <b> & "c" ]]> \u0000\u001b[31m\u000b \uffff \ud800 \r\n é 😀';
const hostileResult: LintResult = (() => {
  const problems = [problemAt('questoin', { message: hostile, item: hostile, rule: 'syntax' })];
  const reports = [{ ...sampleReport, name: hostile, problems }];
  return { ...sampleResult, reports, summary: summarise(reports), faults: [hostile] };
})();

describe('junit', () => {
  it('has what Jenkins’ schema asks for', () => {
    for (const result of [sampleResult, hostileResult, { ...sampleResult, reports: [] }]) {
      const root = read(junit, result);
      assert.equal(root.name, 'testsuites');
      assertFits(root, junitSchema);
      for (const suite of childrenOf(root)) {
        assert.match(attributeOf(suite, 'time')!, /^\d{1,3}(?:\.\d*)?$/);
        const cases = childrenOf(suite);
        const count = (name: string): number =>
          cases.filter((each) => childrenOf(each, name).length > 0).length;
        assert.equal(attributeOf(suite, 'tests'), `${cases.length}`);
        assert.equal(attributeOf(suite, 'failures'), `${count('failure')}`);
        assert.equal(attributeOf(suite, 'errors'), `${count('error')}`);
      }
      for (const name of ['tests', 'failures', 'errors']) {
        const sum = childrenOf(root).reduce((all, each) => all + +attributeOf(each, name)!, 0);
        assert.equal(attributeOf(root, name), `${sum}`);
      }
    }
  });

  it('fails for errors and warnings, and passes for what is only told', () => {
    const [first, second] = childrenOf(read(junit, sampleResult));
    assert.deepEqual(
      childrenOf(first).map((each) => [attributeOf(each, 'name'), childrenOf(each)[0]?.name]),
      [
        ['wrong-value (1:11)', 'system-out'],
        ['unknown-key (4:5 nps)', 'failure'],
        ['duplicate-key (7:9 questions[1])', 'failure'],
      ],
    );
    assert.deepEqual(
      childrenOf(second).map((each) => [attributeOf(each, 'name'), childrenOf(each).length]),
      [['no problems', 0]],
    );
    const [failure] = childrenOf(childrenOf(first)[2]!);
    assert.equal(attributeOf(failure, 'type'), 'warning');
    assert.equal(
      failure!.text,
      [
        'Another item has the id `nps`.',
        'my banks/a:b.quiz.yaml:7:9: warning',
        'my banks/a:b.quiz.yaml:3:9: the first one',
      ].join('\n'),
    );
  });

  it('tells what could not be read as an error', () => {
    const suites = childrenOf(read(junit, { ...sampleResult, faults: ['There is no file `a`.'] }));
    assert.equal(suites.length, 3);
    assert.equal(attributeOf(suites[2]!, 'errors'), '1');
  });
});

describe('checkstyle', () => {
  it('has the form of Checkstyle’s own reports', () => {
    for (const result of [sampleResult, hostileResult]) {
      const root = read(checkstyle, result);
      assert.equal(root.name, 'checkstyle');
      assertFits(root, checkstyleSchema);
    }
    assert.deepEqual(
      childrenOf(childrenOf(read(checkstyle, sampleResult))[0]).map(({ attributes }) => ({
        ...attributes,
      })),
      [
        {
          line: '1',
          column: '11',
          severity: 'info',
          message: '100% odd,\\nreally: so',
          source: 'quizwright.wrong-value',
        },
        {
          line: '4',
          column: '5',
          severity: 'error',
          message: 'There is no key `questoin` in a question. Did you mean `question`? (nps)',
          source: 'quizwright.unknown-key',
        },
        {
          line: '7',
          column: '9',
          severity: 'warning',
          message: 'Another item has the id `nps`. (questions[1])',
          source: 'quizwright.duplicate-key',
        },
      ],
    );
  });
});

describe('reports in XML', () => {
  it('are XML whatever stands in a message, with signs that XML forbids written out', () => {
    assert.match(junit(hostileResult, plainTarget), /\\x00\\x1b\[31m\\x0b/);
    assert.match(checkstyle(hostileResult, plainTarget), /\\x00\\x1b\[31m\\x0b/);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (message) => {
        const reports = [
          { ...sampleReport, name: message, problems: [problemAt('id', { message })] },
        ];
        for (const format of [junit, checkstyle]) {
          assert.ok(read(format, { ...sampleResult, reports, faults: [message] }).children.length);
        }
      }),
    );
  });
});
