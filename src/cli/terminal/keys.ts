/** What terminals send for keys that are no signs. */
const named: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  ' ': 'space',
  '\x7f': 'backspace',
  '\b': 'backspace',
  '\x03': 'ctrl-c',
  '\x04': 'ctrl-d',
  '\x1b': 'escape',
  '\x1b[A': 'up',
  '\x1b[B': 'down',
  '\x1b[C': 'right',
  '\x1b[D': 'left',
  '\x1bOA': 'up',
  '\x1bOB': 'down',
  '\x1bOC': 'right',
  '\x1bOD': 'left',
};

/** A sequence that stands for one key, or one sign. */
const key = /\x1b(?:\[[0-9;?]*[ -/]*[@-~]|O[ -~])?|[\s\S]/gu;

/** The keys of what a terminal sent; those that have no name here are left out. */
export function keysOf(sent: string): string[] {
  return (sent.match(key) ?? []).flatMap((each) => {
    const name = Object.hasOwn(named, each) ? named[each]! : each;
    return /^[\x00-\x1f]/.test(name) ? [] : [name];
  });
}
