import { type BankDocument, readBankInSteps } from '../core/document/index.js';
import { inSteps, type Turntaking } from '../service/index.js';
import { languageReady } from './languages.js';

/** Reads a bank in steps, and brings the words of its language; undefined when it was cancelled. */
export async function readBankWithLanguage(
  text: string,
  turns: Turntaking,
): Promise<BankDocument | undefined> {
  const bank = await inSteps(readBankInSteps(text), turns);
  if (bank !== undefined) await languageReady(bank.head.language);
  return bank;
}
