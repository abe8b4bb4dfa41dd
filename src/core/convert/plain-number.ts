/** A number with all of its digits and no power of ten: not every reader knows `1e+21`. */
export function plainNumber(number: number): string {
  const [written = '', power] = String(number).split('e');
  if (power === undefined) return written;
  const sign = written.startsWith('-') ? '-' : '';
  const [whole = '', part = ''] = written.replace('-', '').split('.');
  const digits = whole + part;
  const point = whole.length + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return `${sign}${digits.padEnd(point, '0')}`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
