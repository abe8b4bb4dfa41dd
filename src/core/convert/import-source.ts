import type {
  Converter,
  ImportOptions,
  ImportProblem,
  ImportResult,
  PackageConverter,
} from './converter.js';
import { converters, detectConverter } from './index.js';
import { decodeAs, latinText } from './latin-text.js';
import { isZip, openZip } from './package/open-zip.js';
import { decodeText, Refusal, type SourceFiles } from './package/source-files.js';
import { packageConverters } from './packages.js';

/** What somebody brings: a text, or several files in an archive or a folder. */
export type Source =
  | {
      readonly type: 'text';
      readonly text: string;
      /** Its letters are guessed: it does not say how it is written, and it is no UTF-8. */
      readonly isGuessed?: boolean;
    }
  | { readonly type: 'files'; readonly files: SourceFiles };

/** Opens the bytes of a file; a text must be one. Throws a `Refusal`. */
export function openSource(bytes: Uint8Array): Source | undefined {
  if (isZip(bytes)) return { type: 'files', files: openZip(bytes) };
  const text = markedText(bytes);
  return text === undefined ? undefined : { type: 'text', text };
}

/** Bytes that are no UTF-8 as a text all the same, where they can be one; it is told in the import. */
export function guessSource(bytes: Uint8Array): Source | undefined {
  const text = latinText(bytes);
  return text === undefined ? undefined : { type: 'text', text, isGuessed: true };
}

/** A text that says itself how it is written: by a mark, or as XML does. */
function markedText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isMarked) return decodeText(bytes).replace(/^\ufeff/, '');
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const [, encoding] =
    /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*\sencoding=["']([\w-]+)["']/.exec(head) ?? [];
  if (encoding === undefined || /^utf-?8$/i.test(encoding)) return undefined;
  try {
    return decodeAs(encoding, bytes);
  } catch {
    throw new Refusal(
      `The file says that it is written in “${encoding}”, which nobody knows here.`,
    );
  }
}

/** What was made of a source, and by which format. */
export interface SourceImport extends ImportResult {
  readonly format: Converter | PackageConverter;
}

/** Every format that can be read, by the name that `--from` takes. */
export function importFormats(): readonly (Converter | PackageConverter)[] {
  return [...converters, ...packageConverters];
}

/**
 * Reads a source in the format that it turns out to be in, or that somebody names (`from`); undefined
 * where no format knows it. Throws a `Refusal` for what cannot be taken at all.
 */
export async function importSource(
  source: Source,
  { from, ...options }: ImportOptions & { readonly from?: string | undefined } = {},
): Promise<SourceImport | undefined> {
  if (source.type === 'text') {
    const format =
      from === undefined
        ? detectConverter(source.text, options.fileName)
        : converters.find(({ id }) => id === from);
    if (format !== undefined) {
      const { problems, ...read } = format.import(source.text, options);
      return { ...read, problems: [...guessed(source), ...problems], format };
    }
    const other = packageConverters.find(({ id }) => id === from);
    if (other === undefined) return undefined;
    throw new Refusal(`${other.title} is no text: the file is not what it should be.`);
  }
  const { files } = source;
  const format =
    from === undefined
      ? surest(files, options.fileName)
      : packageConverters.find(({ id }) => id === from);
  if (format !== undefined) return { ...(await format.import(files, options)), format };
  return importOnlyText(files, from);
}

function guessed({ text, isGuessed }: Source & { type: 'text' }): readonly ImportProblem[] {
  if (isGuessed !== true) return [];
  const start = Math.max(0, text.search(/[^\0-\x7f]/));
  const message =
    'The file is not in UTF-8. It was read as Windows programs in Western Europe write it: look at letters with accents.';
  return [{ start, end: start + 1, severity: 'warning', message }];
}

function surest(files: SourceFiles, fileName: string | undefined): PackageConverter | undefined {
  let best: { readonly format: PackageConverter; readonly sure: number } | undefined;
  for (const format of packageConverters) {
    const sure = format.detect(files, fileName);
    if (sure > 0 && sure > (best?.sure ?? 0)) best = { format, sure };
  }
  return best?.format;
}

/** An archive of one text is that text, as people send it. */
async function importOnlyText(
  files: SourceFiles,
  from: string | undefined,
): Promise<SourceImport | undefined> {
  const shown = files.paths.filter((path) => !/(?:^|\/)(?:\.|__MACOSX\/)/.test(path));
  const [path] = shown;
  if (path === undefined || shown.length > 1) return undefined;
  const text = decodeText(files.read(path)!);
  const fileName = path.slice(path.lastIndexOf('/') + 1);
  const read = await importSource({ type: 'text', text }, { fileName, from });
  if (read === undefined) return undefined;
  return { ...read, problems: read.problems.map((problem) => ({ path, ...problem })) };
}
