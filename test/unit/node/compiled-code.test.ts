import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCompiled } from '../../../src/node/compiled-code.js';

describe('what was compiled of a program', () => {
  let folder = '';
  let program = '';
  let kept = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'quizwright-compiled-'));
    program = join(folder, 'program.cjs');
    kept = join(folder, 'storage', 'compiled');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  /** A program of which there is more to compile than V8 does at once. */
  function write(says: string): void {
    const many = Array.from({ length: 50 }, (_, i) => `function f${i}(a) { return a + ${i}; }`);
    writeFileSync(
      program,
      `const { sep } = require('node:path');\n${many.join('\n')}\nexports.says = () => ${says};\nexports.sep = sep; exports.from = __filename;`,
    );
  }

  function says(exports: object): unknown {
    return (exports as { says(): unknown }).says();
  }

  it('is not there at first, and taken afterwards', () => {
    write('1');
    const first = runCompiled(program, kept);
    assert.equal(first.wasKept, false);
    first.keep();
    const second = runCompiled(program, kept);
    assert.equal(second.wasKept, true);
    assert.equal(says(second.exports), 1);
    assert.equal((second.exports as { from: string }).from, program);
  });

  it('is kept again by a program that has done clearly more than the one before', () => {
    const many = Array.from(
      { length: 200 },
      (_, i) => `function f${i}(a) { let b = a; for (const c of [1, 2]) b += c * ${i}; return b; }`,
    );
    const names = many.map((_, i) => `f${i}`);
    writeFileSync(
      program,
      `${many.join('\n')}\nconst all = [${names.join()}];\nexports.first = (n) => all.slice(0, n).map((f) => f(1));`,
    );
    const first = (exports: object, n: number): unknown =>
      (exports as { first(most: number): unknown }).first(n);
    const size = (): number => readFileSync(join(kept, readdirSync(kept)[0]!)).length;
    runCompiled(program, kept).keep();
    const little = size();
    const second = runCompiled(program, kept);
    first(second.exports, 3);
    second.keep();
    assert.equal(size(), little, 'for that little more it is not written');
    const third = runCompiled(program, kept);
    first(third.exports, 200);
    third.keep();
    const much = size();
    assert.ok(much > little * 1.1, `${much} bytes instead of ${little}`);
    const fourth = runCompiled(program, kept);
    assert.equal(fourth.wasKept, true);
    fourth.keep();
    assert.equal(size(), much, 'what was compiled stays, though nobody asked for it this time');
  });

  it('is not taken for another program of the same length', () => {
    write('1');
    runCompiled(program, kept).keep();
    write('2');
    const other = runCompiled(program, kept);
    assert.equal(other.wasKept, false);
    assert.equal(says(other.exports), 2);
    other.keep();
    assert.equal(readdirSync(kept).length, 1, 'what nobody will ask for again is gone');
  });

  it('is not taken when a byte of it is another, or it is cut short', () => {
    write('3');
    runCompiled(program, kept).keep();
    const file = join(kept, readdirSync(kept)[0]!);
    const whole = readFileSync(file);
    const step = Math.ceil(whole.length / 100);
    for (let at = 0; at < whole.length; at += step) {
      const broken = Buffer.from(whole);
      broken[at]! ^= 0xff;
      for (const bytes of [broken, whole.subarray(0, at)]) {
        writeFileSync(file, bytes);
        const again = runCompiled(program, kept);
        assert.equal(again.wasKept, false, `at ${at}`);
        assert.equal(says(again.exports), 3);
      }
    }
  });

  it('is done without, where nothing can be kept', () => {
    write('4');
    runCompiled(program, undefined).keep();
    mkdirSync(join(folder, 'storage'));
    writeFileSync(kept, 'a file in the place of the folder');
    const blocked = runCompiled(program, kept);
    blocked.keep();
    assert.equal(says(blocked.exports), 4);
    assert.equal(runCompiled(program, kept).wasKept, false);
  });
});
