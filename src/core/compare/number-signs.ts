/** How a language writes numbers. */
export interface NumberSigns {
  /** What stands between thousands, each of them one sign; a blank stands for any. */
  readonly groups: string;
  /** How many digits stand in a group before the last, which has three: 2 in India. */
  readonly groupSize: number;
  /** Never the sign between thousands. */
  readonly decimal: string;
}

/** A number as it may be typed in a language, with nothing between its thousands. */
export function writeNumber(number: number, language: string): string {
  const [digits, power] = String(number).replace('.', numberSigns(language).decimal).split('e');
  return power === undefined ? digits! : `${digits} × 10${superscript(Number(power))}`;
}

function superscript(number: number): string {
  return [...String(number)]
    .map((sign) => (sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)]!))
    .join('');
}

const known = new Map<string, NumberSigns>();

/** How the language of a BCP 47 tag writes thousands, as the host knows it; English where it knows none. */
export function numberSigns(tag: string): NumberSigns {
  let signs = known.get(tag);
  if (signs === undefined) {
    signs = readSigns(tag);
    if (known.size > 100) known.clear();
    known.set(tag, signs);
  }
  return signs;
}

function readSigns(tag: string): NumberSigns {
  const parts = partsOf(tag) ?? partsOf('en')!;
  const group = parts.find(({ type }) => type === 'group')?.value ?? '';
  const whole = parts.filter(({ type }) => type === 'integer').map(({ value }) => value);
  return {
    groups: /\s/.test(group) ? ' ' : group === '’' || group === "'" ? "'" : group,
    groupSize: whole.length > 2 ? [...whole.at(-2)!].length : 3,
    decimal: parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.',
  };
}

function partsOf(tag: string): Intl.NumberFormatPart[] | undefined {
  try {
    if (Intl.NumberFormat.supportedLocalesOf(tag).length === 0) return undefined;
    return new Intl.NumberFormat(tag, { useGrouping: true }).formatToParts(1_234_567_890.5);
  } catch {
    return undefined;
  }
}
