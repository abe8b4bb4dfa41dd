/** A fraction of whole numbers, so that `0.1 + 0.2` is `0.3` and a limit is met exactly. */
export interface Rational {
  readonly numerator: bigint;
  /** Above zero. */
  readonly denominator: bigint;
}

/** Beyond, nobody means the number; to write out its zeros would take long. */
export const largestExponent = 400;

/** What a decimal number, as JavaScript writes it or with digits and a point, says; no rounding. */
export function rationalOf(value: number | string): Rational | undefined {
  const match = /^([-+]?)(\d*)(?:\.(\d*))?(?:e([-+]?\d{1,9}))?$/i.exec(String(value).trim());
  if (match === null) return undefined;
  const [, sign, whole = '', part = '', exponent = '0'] = match;
  const digits = `${whole}${part}`;
  if (digits === '') return undefined;
  const shift = Number(exponent) - part.length;
  if (Math.abs(Number(exponent)) > largestExponent) return undefined;
  const size = BigInt(digits);
  const numerator = sign === '-' ? -size : size;
  return shift >= 0
    ? { numerator: numerator * 10n ** BigInt(shift), denominator: 1n }
    : { numerator, denominator: 10n ** BigInt(-shift) };
}

export function add(a: Rational, b: Rational): Rational {
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}

export function multiply(a: Rational, b: Rational): Rational {
  return {
    numerator: a.numerator * b.numerator,
    denominator: a.denominator * b.denominator,
  };
}

/** Undefined for a division by zero. */
export function divide(a: Rational, b: Rational): Rational | undefined {
  if (b.numerator === 0n) return undefined;
  const sign = b.numerator < 0n ? -1n : 1n;
  return {
    numerator: sign * a.numerator * b.denominator,
    denominator: sign * b.numerator * a.denominator,
  };
}

export function negate({ numerator, denominator }: Rational): Rational {
  return { numerator: -numerator, denominator };
}

export function size(a: Rational): Rational {
  return a.numerator < 0n ? negate(a) : a;
}

/** Whether `a` is at most `b`. */
export function isAtMost(a: Rational, b: Rational): boolean {
  return a.numerator * b.denominator <= b.numerator * a.denominator;
}
