// The summary of `lint --since`, which a bot posts: what the change does to the banks.
import assert from 'node:assert/strict';

import { statisticsSection } from '../../../../src/cli/lint/changed/statistics-section.js';
import { createRepository } from './repository.js';

const item = (id: string, more = ''): string =>
  `  - id: ${id}\n    question: What is ${id} called in French?\n    answer: ${id}\n${more}`;
const bank = (head: string, ...items: readonly string[]): string =>
  `title: Words\n${head}questions:\n${items.join('')}`;
const objectives = 'objectives:\n  a: Count\n  b: Say\n';
const explained = '    explanation: So it is.\n';

describe('statisticsSection', () => {
  it('tells how many questions there are, and what else is otherwise now', () => {
    assert.equal(
      statisticsSection([
        {
          before: bank(objectives, item('un', '    objectives: [a]\n')),
          after: bank(
            objectives,
            item('un', '    objectives: [a]\n'),
            item('deux', `    objectives: [b, c]\n    status: draft\n${explained}`),
          ),
        },
        { before: undefined, after: bank('', item('trois', explained)) },
      ]),
      [
        '| in the banks that changed | before | now |',
        '| --- | ---: | ---: |',
        '| banks | 1 | 2 |',
        '| questions | 1 | 3 |',
        '| drafts | 0 | 1 |',
        '| objectives with a question | 1 of 2 | 2 of 2 |',
      ].join('\n'),
    );
  });

  it('reads banks that went, and what is none', () => {
    assert.match(
      statisticsSection([
        { before: bank('', item('un')), after: undefined },
        { before: '- [', after: 'title: 3' },
      ]),
      /\| banks \| 2 \| 1 \|\n\| questions \| 1 \| 0 \|/,
    );
  });
});

describe('lint --since --format markdown', () => {
  it('says what changed, in figures and item by item, and what is wrong with it', async () => {
    const repository = createRepository({ 'a.quiz.yaml': bank('', item('un'), item('old')) });
    repository.git('checkout', '-qb', 'change');
    repository.write('a.quiz.yaml', bank('', item('un', '    tag: x\n'), item('deux')));
    repository.commit();
    const { out } = await repository.run('lint', '--since', 'main', '-f', 'markdown');
    assert.match(out, /^### Quizwright: \d+ problems? in 1 bank/);
    assert.match(out, /#### What changed\n\n\| in the banks[^]*\| questions \| 2 \| 2 \|/);
    assert.match(out, /<details><summary>Item by item, in 1 bank<\/summary>\n\n###/);
    assert.match(out, /`deux`[^]*<\/details>\n\n<details><summary><code>a\.quiz\.yaml/);
  });

  it('stays within a comment when very much changed', async () => {
    const repository = createRepository({ 'a.quiz.yaml': bank('', item('un')) });
    repository.git('checkout', '-qb', 'change');
    const many = Array.from({ length: 600 }, (_, i) => item(`n-${i}`));
    repository.write('a.quiz.yaml', bank('', ...many));
    repository.commit();
    const { out } = await repository.run('lint', '--since', 'main', '-f', 'markdown');
    assert.ok(out.length < 65_536, `${out.length}`);
    assert.equal(out.split('<details>').length, out.split('</details>').length);
  });

  it('says nothing of what changed where nothing did', async () => {
    const repository = createRepository({ 'a.quiz.yaml': bank('', item('un')) });
    const { out } = await repository.run('lint', '--changed', '-f', 'markdown');
    assert.equal(out, '### Quizwright: No problems in 0 banks (0 items).\n');
  });
});
