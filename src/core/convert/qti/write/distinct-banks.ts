import type { ExportBank } from '../../export-bank/export-bank.js';

/**
 * Banks of one package, each with a name of its own: those without an id are called like their files, and
 * files of several folders may be called alike.
 */
export function distinctBanks(banks: readonly ExportBank[]): readonly ExportBank[] {
  const taken = new Set<string>();
  return banks.map((bank) => {
    let id = bank.id;
    for (let number = 2; taken.has(id); number++) id = `${bank.id}-${number}`;
    taken.add(id);
    if (id === bank.id) return bank;
    const items = bank.items.map((item) => {
      return { ...item, exportId: id + item.exportId.slice(bank.id.length) };
    });
    return { ...bank, id, ownId: bank.ownId === undefined ? undefined : id, items };
  });
}
