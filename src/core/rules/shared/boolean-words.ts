/** Words that people write for `true` and `false`; YAML 1.1 read some of them so. */
export const booleanWords: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
  ['yes', true],
  ['no', false],
  ['on', true],
  ['off', false],
  ['y', true],
  ['n', false],
  ['vrai', true],
  ['faux', false],
  ['oui', true],
  ['non', false],
]);
