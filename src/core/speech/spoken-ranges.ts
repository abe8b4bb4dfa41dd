/** How far a number may reach from the dash beside it. */
const reach = 40;

/** `1,000`, `1 000`, `3.5`, `9:30`. */
const number = String.raw`(?:\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[.,:]\d+)*)`;
const numberBefore = new RegExp(`(^|[^\\p{L}\\p{N}.,:])([-−]?)(${number})$`, 'u');
const numberBehind = new RegExp(`^([-−]?)(${number})(.{0,3})`, 'u');

/** Beside a number, they say that it is reckoned with: a dash may then be a minus. */
const reckonedBefore = /[-−–—=+×·÷*/^√]\s?$/;
const reckonedBehind = /^\s?(?:[-−–—=+×·÷*^]|\/\d)|^[xyz](?!\p{L})/u;

/**
 * A text in which the dash of a range is said: `6–8` is “6 to 8”. A dash with blanks around it, between numbers that
 * fall, or near signs of reckoning is left as it is: it may be a minus, a score or a pause.
 */
export function spokenRanges(line: string, to: string): string {
  return line.replace(/(?<=\d)[–—](?=[-−]?\d)/g, (dash, at: number) => {
    const before = numberBefore.exec(line.slice(Math.max(at - reach, 0), at));
    const behind = numberBehind.exec(line.slice(at + 1, at + 1 + reach));
    if (before === null || behind === null) return dash;
    const [, ahead, signBefore, low] = before;
    const [, signBehind, high, rest] = behind;
    const lead = line.slice(Math.max(at - reach, 0), at).slice(0, before.index + ahead!.length);
    const isReckoned = reckonedBefore.test(lead) || reckonedBehind.test(rest!);
    const rises = isBelow(valuesOf(low!, signBefore!), valuesOf(high!, signBehind!));
    return !isReckoned && (rises || areYears(low!, high!)) ? ` ${to} ` : dash;
  });
}

/** Of `9:30`, two. */
function valuesOf(written: string, sign: string): readonly number[] {
  const values = written.split(':').map((part) => {
    const bare = part.replaceAll(' ', '');
    const isGrouped = /^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*$/.test(bare);
    return Number.parseFloat(isGrouped ? bare.replace(/[.,]/g, '') : bare.replace(',', '.'));
  });
  return sign === '' ? values : values.map((value) => -value);
}

function isBelow(low: readonly number[], high: readonly number[]): boolean {
  const i = low.findIndex((value, at) => value !== high[at]);
  return i < 0 ? high.length > low.length : low[i]! < (high[i] ?? 0);
}

/** `1914–18`. */
function areYears(low: string, high: string): boolean {
  const step = Number(high) - Number(low.slice(2));
  return /^(?:1[5-9]|20)\d\d$/.test(low) && /^\d\d$/.test(high) && step > 0 && step <= 20;
}
