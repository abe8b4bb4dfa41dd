import { Unzip, UnzipInflate, unzipSync, type UnzipFileInfo } from 'fflate';
import { Refusal, safePath, type SourceFiles } from './source-files.js';

/** What a package may be at most: more is no question bank, or is made to hurt. */
const most = { files: 20_000, file: 200_000_000, all: 400_000_000 };

/** Whether bytes begin as a ZIP archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/**
 * Opens a ZIP archive. What it says of itself is looked at before anything is unpacked, and what is
 * unpacked must be as long as it said. Throws a `Refusal`.
 */
export function openZip(bytes: Uint8Array): SourceFiles {
  const listed = list(bytes);
  const unpacked = unpack(bytes, listed);
  return { paths: [...unpacked.keys()], read: (path) => unpacked.get(path) };
}

interface Listed {
  readonly path: string;
  readonly size: number;
}

function list(bytes: Uint8Array): ReadonlyMap<string, Listed> {
  const entries: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        entries.push(entry);
        return false;
      },
    });
  } catch {
    throw new Refusal('The archive is damaged: its list of files cannot be read.');
  }
  if (entries.length > most.files) {
    throw new Refusal(`The archive has over ${most.files} files; no question bank has so many.`);
  }
  const listed = new Map<string, Listed>();
  let all = 0;
  for (const { name, originalSize, compression } of entries) {
    if (/[/\\]$/.test(name)) continue;
    const path = safePath(name);
    if (path === undefined) {
      throw new Refusal(`The archive has a file that leads out of it: “${shown(name)}”.`);
    }
    if (compression !== 0 && compression !== 8) {
      throw new Refusal(`“${shown(name)}” is packed in a way that cannot be read here.`);
    }
    all += originalSize;
    if (originalSize > most.file || all > most.all) {
      throw new Refusal('The archive is too large once it is unpacked.');
    }
    // Of two with one name, systems differ on which counts.
    if (listed.has(name)) throw new Refusal(`The archive has “${shown(name)}” twice.`);
    listed.set(name, { path, size: originalSize });
  }
  return listed;
}

function unpack(
  bytes: Uint8Array,
  listed: ReadonlyMap<string, Listed>,
): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  const unzip = new Unzip((file) => {
    const entry = listed.get(file.name);
    if (entry === undefined) return;
    const whole = new Uint8Array(entry.size);
    let length = 0;
    file.ondata = (error, chunk, isLast) => {
      if (error !== null || length + chunk.length > entry.size) throw damaged(file.name);
      whole.set(chunk, length);
      length += chunk.length;
      if (isLast && length < entry.size) throw damaged(file.name);
      if (isLast) found.set(entry.path, whole);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    // In parts, so that a file that unpacks to more than it said is noticed on the way.
    for (let at = 0; at < bytes.length; at += 65_536) {
      unzip.push(bytes.subarray(at, at + 65_536), at + 65_536 >= bytes.length);
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('The archive is damaged.');
  }
  for (const [name, { path }] of listed) if (!found.has(path)) throw damaged(name);
  return found;
}

function damaged(name: string): Refusal {
  return new Refusal(`“${shown(name)}” in the archive is damaged: it is not as long as it says.`);
}

function shown(name: string): string {
  const line = name.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
