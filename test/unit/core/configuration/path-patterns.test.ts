import assert from 'node:assert/strict';

import {
  beginsLikeBank,
  isBankPath,
  isIgnored,
} from '../../../../src/core/configuration/bank-path.js';
import { createPathTest } from '../../../../src/core/configuration/path-patterns.js';

describe('createPathTest', () => {
  const table: [patterns: string[] | undefined, path: string, fits: boolean][] = [
    [undefined, 'a.yaml', false],
    [[], 'a.yaml', false],
    [['drafts/**'], 'drafts/x/a.yaml', true],
    [['drafts/**'], 'x/drafts/a.yaml', false],
    [['drafts'], 'x/drafts/a.yaml', true],
    [['/drafts'], 'x/drafts/a.yaml', false],
    [['*.old.yaml'], 'x/y/a.old.yaml', true],
    [['banks/*.{yaml,yml}'], 'banks/a.yml', true],
    [['drafts/**', '!drafts/keep.yaml'], 'drafts/keep.yaml', false],
    [['!drafts/keep.yaml', 'drafts/**'], 'drafts/keep.yaml', true],
    [['!a.yaml'], 'a.yaml', false],
    [['**'], '../a.yaml', false],
    [['**'], '/a.yaml', false],
    [['**'], 'a.yaml', true],
    [['Drafts'], 'drafts/a.yaml', false],
  ];
  for (const [patterns, path, fits] of table) {
    it(`${JSON.stringify(patterns)} ${fits ? 'fits' : 'does not fit'} ${path}`, () => {
      assert.equal(createPathTest(patterns)(path), fits);
    });
  }
});

describe('isBankPath', () => {
  const configuration = { files: ['banks/**', '!banks/data/**'] };
  const table: [string, boolean][] = [
    ['a.quiz.yaml', true],
    ['x/a.quiz.yml', true],
    ['A.QUIZ.YAML', true],
    ['quiz.yaml', false],
    ['banks/a.yaml', true],
    ['banks/x/a.yml', true],
    ['banks/data/a.yaml', false],
    ['banks/read-me.md', false],
    ['a.yaml', false],
  ];
  for (const [path, expected] of table) {
    it(`${path} ${expected ? 'is' : 'is not'} a bank`, () => {
      assert.equal(isBankPath(path, configuration), expected);
    });
  }

  it('never takes the configuration for a bank', () => {
    assert.ok(!isBankPath('x/.quizwright.yaml', { files: ['**'] }));
    assert.ok(isBankPath('x/a.yaml', { files: ['**'] }));
  });

  it('leaves out what `ignore` says', () => {
    assert.ok(isIgnored('drafts/a.quiz.yaml', { ignore: ['drafts/**'] }));
    assert.ok(!isIgnored('a.quiz.yaml', { ignore: ['drafts/**'] }));
  });
});

describe('beginsLikeBank', () => {
  const yes = [
    'quizwright: 1\ntitle: x',
    '\uFEFFquizwright: 1',
    '# a comment\n\n---\nquizwright: 1',
    '--- # a bank\r\nquizwright:\r\n',
    '%YAML 1.2\n---\n"quizwright": 1',
    "'quizwright' : 1",
    '{quizwright: 1}',
    'quizwright:',
  ];
  const no = [
    '',
    'title: x\nquizwright: 1',
    'quizwrights: 1',
    'quizwright:1',
    '- quizwright: 1',
    'on: push\nquizwright: 1',
  ];
  for (const text of yes)
    it(`takes ${JSON.stringify(text)}`, () => assert.ok(beginsLikeBank(text)));
  for (const text of no)
    it(`leaves ${JSON.stringify(text)}`, () => assert.ok(!beginsLikeBank(text)));
});
