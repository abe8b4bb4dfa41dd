import type { BankDocument } from '../document/index.js';
import { shiftSpan } from '../text/span.js';
import { ItemView } from '../view/index.js';
import type { BankPrints, ItemPrint } from './across-banks.js';
import { acrossRulesAt, acrossSettings } from './across-rules.js';
import type { RuleSettings } from './settings.js';

/** What linting a bank keeps of it to compare it with others, without judging anything else in it. */
export function bankPrints(
  document: BankDocument,
  settings: RuleSettings,
): Pick<BankPrints, 'prints' | 'settings'> {
  const across = acrossSettings(settings);
  const found: Omit<ItemPrint, 'rules'>[] = [];
  if (across.size > 0) {
    for (const { reading, offset, name } of document.items) {
      const { print } = new ItemView(reading, document.head.language);
      if (print !== undefined) {
        found.push({ ...shiftSpan(reading.asked, offset), item: name, print });
      }
    }
  }
  const on = acrossRulesAt(document, found);
  const prints = found.map((each, i) => ({
    ...each,
    rules: on[i]!.filter((rule) => across.has(rule)),
  }));
  return { prints, settings: across };
}
