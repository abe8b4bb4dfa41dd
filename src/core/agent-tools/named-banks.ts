import { shortened } from './answer-room.js';
import type { AgentBank, ToolHost, ToolInput } from './tool.js';

/** The paths that an input names; undefined where it names none. */
export function pathsOf({ paths }: ToolInput): readonly string[] | undefined {
  return Array.isArray(paths) && paths.length > 0 ? (paths as readonly string[]) : undefined;
}

/** Reads one bank after another; what cannot be read goes to `onFault` as a sentence. */
export async function* readBanks(
  paths: readonly string[],
  host: ToolHost,
  onFault: (sentence: string) => void,
): AsyncGenerator<AgentBank> {
  for (const path of paths) {
    await host.turn();
    const bank = await host.read(path);
    if (typeof bank === 'string') onFault(bank);
    else yield bank;
  }
}

const mostNamed = 20;

/** The one bank that a path means, or a sentence that names those there are. */
export async function oneBank(path: string, host: ToolHost): Promise<AgentBank | string> {
  const { paths, faults } = await host.list([path]);
  if (paths.length === 1 && faults.length === 0) return host.read(paths[0]!);
  if (paths.length > 1) return `\`${shortened(path, 200)}\` means several banks: name one of them.`;
  const known = (await host.list(undefined)).paths;
  const named = known.slice(0, mostNamed).map((each) => `\`${each}\``);
  const more = known.length > named.length ? ` and ${known.length - named.length} more` : '';
  const there =
    named.length === 0 ? 'There is no bank at all.' : `There are ${named.join(', ')}${more}.`;
  return `${faults[0] ?? `There is no bank \`${shortened(path, 200)}\`.`} ${there}`;
}

/** Faults as an answer has them, if there are any. */
export function toldFaults(faults: readonly string[]): { readonly faults?: readonly string[] } {
  if (faults.length === 0) return {};
  const some = faults.slice(0, mostNamed).map((fault) => shortened(fault, 300));
  const more = faults.length - some.length;
  return { faults: more > 0 ? [...some, `…and ${more} more.`] : some };
}
