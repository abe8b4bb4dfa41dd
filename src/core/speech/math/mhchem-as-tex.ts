const arrow = /\s*(<=>>|<<=>|<=>|<-->|<->|->|<-)\s*((?:\[[^[\]]*\]){0,2})\s*/g;

/**
 * What stands in `\ce{…}`, in the notation of mathematics: `SO4^2-` is `SO_{4}^{2-}`. Only what is said
 * counts: what stands on an arrow is put behind it.
 */
export function ceAsTex(source: string): string {
  return (
    source
      .replace(/\\(?:mathrm|text)(?=\{)/g, '')
      .replace(arrow, (_, sign: string, labels: string) => {
        const command = sign === '->' ? '→' : sign === '<-' ? '←' : '⇌';
        const on = labels.replace(/[[\]]+/g, ' ').trim();
        return ` ${command} ${on === '' ? '' : `( ${on} ) `}`;
      })
      // What falls out, and what leaves as a gas.
      .replace(/\s+v(?=\s|$)/g, '(s)')
      .replace(/\s+\^(?=\s|$)/g, '(g)')
      // Water in crystals.
      .replace(/\s*(?:\*|(?<=[A-Za-z\d)\]])\.(?=\d*[A-Z]))\s*/g, ' * ')
      .replace(/(\^)\s*(\d*[-+])/g, '$1{$2}')
      .replace(/\^(\d+)(?![\d}])/g, '^{$1}')
      .replace(/(?<=[A-Za-z)\]])(\d+)/g, '_{$1}')
      .replace(
        /(?<=[A-Za-z\d)\]}])([-+])(?=\s|$|\(|\]|\})/g,
        (sign, _: string, at: number, all: string) => (all[at + 1] === '}' ? sign : `^{${sign}}`),
      )
  );
}

/** What stands in `\pu{…}`, a number and its unit: `m s-2` is `m s^{-2}`. */
export function puAsTex(source: string): string {
  return source
    .replace(/\/\//g, '/')
    .replace(/(?<=[A-Za-z])\^?(-?\d+)/g, '^{$1}')
    .replace(/\*/g, ' ');
}
