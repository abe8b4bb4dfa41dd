/** A field of a message: its number, and a number or bytes. */
export interface Field {
  readonly number: number;
  readonly value: number | Uint8Array;
}

/** Reads the fields of a message; what follows a fault is left out. Large numbers lose their last digits. */
export function readFields(bytes: Uint8Array): readonly Field[] {
  const fields: Field[] = [];
  let at = 0;
  const varint = (): number | undefined => {
    let value = 0;
    for (let shift = 0; shift < 10; shift += 1) {
      const byte = bytes[at++];
      if (byte === undefined) return undefined;
      value += (byte & 0x7f) * 2 ** (7 * shift);
      if (byte < 0x80) return value;
    }
    return undefined;
  };
  while (at < bytes.length) {
    const key = varint();
    if (key === undefined) break;
    const number = Math.floor(key / 8);
    const type = key % 8;
    if (type === 0) {
      const value = varint();
      if (value === undefined) break;
      fields.push({ number, value });
    } else if (type === 1 || type === 5) {
      const length = type === 1 ? 8 : 4;
      if (at + length > bytes.length) break;
      fields.push({ number, value: bytes.subarray(at, at + length) });
      at += length;
    } else if (type === 2) {
      const length = varint();
      if (length === undefined || at + length > bytes.length) break;
      fields.push({ number, value: bytes.subarray(at, at + length) });
      at += length;
    } else break;
  }
  return fields;
}

/** The last field of a number, as a text. */
export function textField(fields: readonly Field[], number: number): string {
  const bytes = bytesField(fields, number);
  return bytes === undefined ? '' : new TextDecoder().decode(bytes);
}

export function bytesField(fields: readonly Field[], number: number): Uint8Array | undefined {
  const value = fields.findLast((field) => field.number === number)?.value;
  return typeof value === 'number' ? undefined : value;
}

export function numberField(fields: readonly Field[], number: number): number {
  const value = fields.findLast((field) => field.number === number)?.value;
  return typeof value === 'number' ? value : 0;
}
