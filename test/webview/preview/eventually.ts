import assert from 'node:assert/strict';

/** Looks again, a bounded number of times, until something is so. */
export async function eventually(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 400; i++) {
    // oxlint-disable-next-line no-await-in-loop
    if (await isSo()) return;
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  assert.fail('it never was so');
}
