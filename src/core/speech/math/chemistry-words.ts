/** What chemists say around the letters and numbers of their formulas. */
export interface ChemistryWords {
  readonly delta: string;
  readonly plus: string;
  readonly equals: string;
  /** `squared`, `cubed`: behind a unit that has no name for it. */
  readonly powers: Readonly<Record<string, string>>;
  readonly toThe: string;
  /** Of a group in brackets: `(OH)_2`. */
  readonly times: (count: string) => string;
  /** `[X]`. */
  readonly concentration: (of: string) => string;
  /** Behind a sign for a quantity: `ΔH°`. */
  readonly standard: string;
  /** `ΔG°′`. */
  readonly prime: string;
  readonly atomicNumber: string;
  readonly yields: string;
  readonly comesFrom: string;
  readonly equilibrium: string;
  readonly doubleBond: string;
  readonly tripleBond: string;
  readonly states: Readonly<Record<string, string>>;
}

/** By the language, as in `mathWords`. */
export const chemistryWords: Readonly<Record<string, ChemistryWords>> = {
  en: {
    delta: 'delta',
    plus: 'plus',
    equals: 'equals',
    powers: { 2: 'squared', 3: 'cubed' },
    toThe: 'to the power of',
    times: (count) => `${count} times`,
    concentration: (of) => `the concentration of ${of}`,
    standard: 'standard',
    prime: 'prime',
    atomicNumber: 'atomic number',
    yields: 'yields',
    comesFrom: 'comes from',
    equilibrium: 'in equilibrium with',
    doubleBond: 'double bond',
    tripleBond: 'triple bond',
    states: { s: 'solid', l: 'liquid', g: 'gas', aq: 'aqueous' },
  },
  de: {
    delta: 'Delta',
    plus: 'plus',
    equals: 'gleich',
    powers: { 2: 'Quadrat', 3: 'hoch drei' },
    toThe: 'hoch',
    times: (count) => `${count} mal`,
    concentration: (of) => `die Konzentration von ${of}`,
    standard: 'Standard',
    prime: 'Strich',
    atomicNumber: 'Ordnungszahl',
    yields: 'ergibt',
    comesFrom: 'entsteht aus',
    equilibrium: 'im Gleichgewicht mit',
    doubleBond: 'Doppelbindung',
    tripleBond: 'Dreifachbindung',
    states: { s: 'fest', l: 'flüssig', g: 'gasförmig', aq: 'in Wasser' },
  },
  fr: {
    delta: 'delta',
    plus: 'plus',
    equals: 'égale',
    powers: { 2: 'au carré', 3: 'au cube' },
    toThe: 'puissance',
    times: (count) => `${count} fois`,
    concentration: (of) => `la concentration en ${of}`,
    standard: 'standard',
    prime: 'prime',
    atomicNumber: 'numéro atomique',
    yields: 'donne',
    comesFrom: 'provient de',
    equilibrium: 'en équilibre avec',
    doubleBond: 'double liaison',
    tripleBond: 'triple liaison',
    states: { s: 'solide', l: 'liquide', g: 'gaz', aq: 'aqueux' },
  },
  es: {
    delta: 'delta',
    plus: 'más',
    equals: 'igual a',
    powers: { 2: 'al cuadrado', 3: 'al cubo' },
    toThe: 'elevado a',
    times: (count) => `${count} veces`,
    concentration: (of) => `la concentración de ${of}`,
    standard: 'estándar',
    prime: 'prima',
    atomicNumber: 'número atómico',
    yields: 'produce',
    comesFrom: 'procede de',
    equilibrium: 'en equilibrio con',
    doubleBond: 'doble enlace',
    tripleBond: 'triple enlace',
    states: { s: 'sólido', l: 'líquido', g: 'gas', aq: 'acuoso' },
  },
};
