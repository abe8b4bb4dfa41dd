import { realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

import { isYamlPath } from '../../../core/configuration/bank-path.js';
import { lintText } from '../../../core/lint/index.js';
import type { Problem } from '../../../core/problem/problem.js';
import type { Surroundings } from '../../../core/rules/rule.js';
import { createByteReader } from '../../files/byte-reader.js';
import { decode } from '../../files/decode.js';
import type { BankFile } from '../../files/discover.js';
import { createMediaLookup } from '../../files/media.js';
import { createPositions } from '../../formats/positions.js';
import type { FileReport } from '../job.js';
import type { LintOptions } from '../lint-options.js';
import { createBankSettings } from '../rule-settings.js';
import type { BankVersions } from './changes.js';
import { newProblems } from './new-problems.js';

/**
 * Judges what banks were by the rules of today, beside the files of yesterday. A change may make a mistake
 * of a line that it does not touch: it takes away the objective that an item names there, or a picture.
 */
export interface OldJudge {
  /** Of the problems of a bank those on lines that did not change, and that it did not have before. */
  caused(
    bank: BankVersions & { readonly file: BankFile; readonly text: string },
    problems: readonly Problem[],
  ): readonly Problem[];
  /** What is wrong with a bank that did not change, because files that it shows are gone. */
  missing(file: BankFile): FileReport | undefined;
}

/** @param gone the paths of files that are not there any more, as git has them */
export function createOldJudge(
  gone: readonly string[],
  { given, reportUnusedDisables }: Pick<LintOptions, 'given' | 'reportUnusedDisables'>,
): OldJudge {
  const wereThere = new Set(gone.map((path) => path.normalize('NFC')));
  const names = [...new Set(gone.flatMap((path) => (isYamlPath(path) ? [] : spellings(path))))];
  const surroundingsOf = createMediaLookup();
  const settingsOf = createBankSettings(given);
  const read = createByteReader();

  return {
    caused({ file, text, before, touches }, problems) {
      const open = problems.filter((problem) => !touches(problem));
      if (before === undefined || open.length === 0) return [];
      const beside = asItWas(dirname(before.path));
      const old = lintText(before.text, settingsOf(file), {
        surroundings: beside,
        reportUnusedDisables,
      });
      return newProblems({ text, problems: open }, { ...before, problems: old.problems });
    },
    missing(file) {
      if (names.length === 0) return undefined;
      const bytes = read(file.path);
      if (bytes === undefined || !names.some((name) => bytes.includes(name))) return undefined;
      const decoded = decode(Buffer.from(bytes, 'latin1'));
      if (decoded.state === 'bad') return undefined;
      const { text } = decoded;
      const judge = (surroundings: Surroundings): ReturnType<typeof lintText> =>
        lintText(text, settingsOf(file), { surroundings, reportUnusedDisables });
      const now = judge(surroundingsOf(dirname(file.path)));
      const old = judge(asItWas(dirname(file.path)));
      const lineAt = createPositions(text);
      const lineOf = (offset: number): number => lineAt(offset).line;
      const problems = newProblems(
        { text, problems: now.problems },
        { text, problems: old.problems, lineOf },
      );
      if (problems.length === 0) return undefined;
      return { name: file.name, text, problems, items: now.items };
    },
  };

  function asItWas(bankFolder: string): Surroundings {
    const folder = realFolder(bankFolder);
    const beside = surroundingsOf(bankFolder);
    return {
      media(reference) {
        const status = beside.media?.(reference);
        const wasThere = wereThere.has(resolve(folder, reference).normalize('NFC'));
        return wasThere && status?.state === 'missing' ? { state: 'found' } : status;
      },
    };
  }
}

/** A folder by the name that git has for it; one that is gone has no other. */
function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

/** The name of a file as it may be written in a bank, one character for each byte. */
function spellings(path: string): readonly string[] {
  const name = basename(path);
  const forms = [name.normalize('NFC'), name.normalize('NFD')];
  return [...forms, ...forms.map(encodeURI), ...forms.map(encodeURIComponent)].map((form) =>
    Buffer.from(form).toString('latin1'),
  );
}
