import { plural } from '../formats/summary-line.js';

/** Made once: making one takes longer than using it a thousand times. */
const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** A count with commas between thousands. */
export function count(value: number): string {
  return numbers.format(value);
}

/** `3 questions`, `1,200 questions`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return plural(value, one, many).replace(String(value), count(value));
}

/** With one digit behind the point, where it is not a whole number. */
export function rounded(value: number): string {
  return count(Math.round(value * 10) / 10);
}

/** `1 h 5 min 10 s`. */
export function duration(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const;
  return parts
    .filter(([value]) => value > 0)
    .map(([value, unit]) => `${count(value)} ${unit}`)
    .join(' ');
}

/** `a, b and c`. */
export function listing(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
