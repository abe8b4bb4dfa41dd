import type { ExportBank } from '../export-bank/export-bank.js';
import { exportId, readExportId } from '../export-bank/export-id.js';

/**
 * Names of QTI are those of XML: they begin with a letter or `_`, and have few signs. Ours begin so, and
 * write each other sign as its number between `_x` and `_`.
 */
const prefix = 'qw_';

/** A name of ours as every version of QTI takes it. */
export function encodedName(name: string): string {
  const safe = name
    .replace(/_x(?=[\da-f])/g, '_x5f_x')
    .replace(/[^A-Za-z\d._-]/gu, (sign) => `_x${sign.codePointAt(0)!.toString(16)}_`);
  return `${prefix}${safe}`;
}

/** A name that says which bank it is, whatever dots its id has. */
export function bankName({ ownId, id }: Pick<ExportBank, 'ownId' | 'id'>): string {
  return encodedName(exportId('bank', ownId ?? id));
}

/** The bank that such a name is of. */
export function bankOf(name: string): string | undefined {
  const read = decodedName(name, 'bank');
  return read?.bank === 'bank' ? read.item : undefined;
}

/** What a name says of the bank and the item that it was made of; undefined for those of other people. */
export function decodedName(
  name: string,
  bank?: string,
): { readonly bank: string; readonly item: string | undefined } | undefined {
  if (!name.startsWith(prefix)) return undefined;
  const plain = name.slice(prefix.length).replace(/_x([\da-f]{1,6})_/g, (all, code: string) => {
    const point = parseInt(code, 16);
    return point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)
      ? all
      : String.fromCodePoint(point);
  });
  return readExportId(plain, bank);
}

/** Whether a name is one of ours. */
export function isOurs(name: string): boolean {
  return decodedName(name) !== undefined;
}
