/**
 * A unit in its plainest form. Case stays: `mW` is no `MW`. Powers may be typed as `m2`, `m^2` or `m²`.
 */
export function evenUnit(unit: string): string {
  return unit
    .normalize('NFC')
    .replace(/µ/g, 'μ')
    .replace(/[−–⁻]/g, '-')
    .replace(/[×·⋅*]/g, '·')
    .replace(/\^|\*\*/g, '')
    .replace(/[⁰¹²³⁴-⁹]/g, (sign) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)))
    .replace(/º/g, '°')
    .replace(/\s+/g, '')
    .replace(/\.$/, '');
}
