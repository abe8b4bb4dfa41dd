import { zipSync, type Zippable } from 'fflate';

export interface ZipOptions {
  /** Whether entries are packed; some readers take only such as are not. */
  readonly isPacked?: boolean;
  /** Milliseconds since 1970. */
  readonly now?: number;
}

/** The oldest time that an archive can hold. */
const oldest = Date.UTC(1980, 0, 2);

/** Makes a ZIP archive of files by their paths, in their order. The same files make the same bytes. */
export function makeZip(
  files: ReadonlyMap<string, Uint8Array | string>,
  { isPacked = true, now = oldest }: ZipOptions = {},
): Uint8Array {
  const encoder = new TextEncoder();
  const entries: Zippable = {};
  for (const [path, content] of files) {
    entries[path] = typeof content === 'string' ? encoder.encode(content) : content;
  }
  return zipSync(entries, { level: isPacked ? 6 : 0, mtime: Math.max(now, oldest) });
}
