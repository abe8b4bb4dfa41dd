import { runCommand } from '../run-command.js';

export interface Json {
  readonly files: readonly {
    readonly path: string;
    readonly problems: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly message: string;
      readonly item?: string;
      readonly line: number;
      readonly related?: readonly object[];
    }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

/** What `lint -f json` says: the exit code, and each file with the rules that fired. */
export async function lintJson(
  folder: string,
  argv: readonly string[] = [],
): Promise<{
  code: number;
  files: Record<string, string[]>;
  summary: Json['summary'];
  err: string;
}> {
  const { code, out, err } = await runCommand(folder, ['lint', '-f', 'json', ...argv]);
  const { files, summary } = JSON.parse(out) as Json;
  const rules = files.map(
    ({ path, problems }) => [path, problems.map(({ rule }) => rule)] as const,
  );
  return { code, files: Object.fromEntries(rules), summary, err };
}
