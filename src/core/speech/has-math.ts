import type { BankDocument } from '../document/index.js';

/** Whether there may be math in a bank: what says it is large, and loaded only then. */
export function hasMath(bank: BankDocument): boolean {
  return bank.text.includes('$');
}
