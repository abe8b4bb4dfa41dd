// Mocha's spec reporter, which also writes how many tests passed, failed and were left out, and which,
// to the file that QUIZWRIGHT_COUNTS names: `scripts/test.ts` adds up what it finds there.
const { writeFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');
const { reporters, Runner } = require('mocha');

module.exports = class CountingReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const skipped = [];
    const failures = [];
    runner.on(Runner.constants.EVENT_TEST_FAIL, (test, error) => {
      const [reason = ''] = String(error.message).split('\n');
      failures.push(`${test.fullTitle()}: ${reason}`);
    });
    runner.on(Runner.constants.EVENT_TEST_PENDING, (test) => skipped.push(test.fullTitle()));
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const file = process.env.QUIZWRIGHT_COUNTS;
      if (file === undefined) return;
      const { passes: passed, failures: failed } = this.stats;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify({ passed, failed, skipped, failures }));
    });
  }
};
