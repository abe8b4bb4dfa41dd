import { dirname } from 'node:path';

import {
  acrossSettings,
  encodingProblem,
  fixText,
  lintText,
  type RuleSettings,
} from '../../core/lint/index.js';
import type { MediaStatus, Surroundings } from '../../core/rules/rule.js';
import { isFailure } from '../failure.js';
import { type Decoded, decode } from '../files/decode.js';
import { createMediaLookup } from '../files/media.js';
import { readBytes } from '../files/read-file.js';
import { writeFile } from '../files/write-file.js';
import { contentKey } from './content-key.js';
import type { FileReport, JudgedBy, LintJob, Outcome } from './job.js';
import { createSettingsFinder } from './rule-settings.js';

/** Checks one file of a job after another, in whatever thread it runs. */
export function createFileLinter(job: LintJob): (index: number) => Outcome {
  const surroundingsOf = createMediaLookup();
  const settingsFor = createSettingsFinder(job);

  return (index) => {
    const { path, name } = job.files[index]!;
    try {
      const bytes = readBytes(path, name);
      const decoded = decode(bytes);
      const asked = new Map<string, MediaStatus | undefined>();
      const surroundings = withNotes(surroundingsOf(dirname(path)), asked);
      const report = lintDecoded(name, decoded, settingsFor(index), surroundings, job);
      if (report.fixed !== undefined && job.fix.write) {
        // Somebody's editor may have saved it meanwhile; their words are worth more than our fix.
        if (!readBytes(path, name).equals(bytes))
          return { fault: `\`${name}\` changed meanwhile.` };
        const mark = decoded.state === 'text' && decoded.hasMark ? '\uFEFF' : '';
        writeFile(path, mark + report.text, name, true);
      }
      if (job.tellsWhy !== true || report.fixed !== undefined) return { report };
      const judgedBy: JudgedBy = { content: contentKey(bytes), media: [...asked] };
      return { report, judgedBy };
    } catch (error) {
      if (!isFailure(error)) throw error;
      return { fault: [error.message, error.hint].filter((x) => x !== undefined).join(' ') };
    }
  };
}

/** The same surroundings, with what they are asked and what they answer written down. */
function withNotes(
  beside: Surroundings,
  asked: Map<string, MediaStatus | undefined>,
): Surroundings {
  return {
    media(reference) {
      const status = beside.media?.(reference);
      asked.set(reference, status);
      return status;
    },
  };
}

/** Checks what was read, and mends it where the job asks for that; writes nothing. */
export function lintDecoded(
  name: string,
  decoded: Decoded,
  settings: RuleSettings,
  surroundings: Surroundings,
  { fix, reportUnusedDisables, across }: Pick<LintJob, 'fix' | 'reportUnusedDisables' | 'across'>,
): FileReport {
  if (decoded.state === 'bad') {
    return { name, text: decoded.text, problems: [encodingProblem(decoded, settings)], items: 0 };
  }
  const { text } = decoded;
  const extra = { surroundings, reportUnusedDisables, withPrints: across };
  if (fix.apply === 'none') {
    const { problems, items, prints } = lintText(text, settings, extra);
    const kept = across ? { prints: { prints, settings: acrossSettings(settings) } } : {};
    return { name, text: problems.length === 0 ? '' : text, problems, items, ...kept };
  }
  const mended = fixText(text, settings, { ...extra, unsafe: fix.apply === 'all' });
  return {
    name,
    text: mended.text,
    problems: mended.problems,
    items: mended.items,
    ...(across ? { prints: { prints: mended.prints, settings: acrossSettings(settings) } } : {}),
    ...(mended.text === text ? {} : { fixed: { applied: mended.applied, before: text } }),
  };
}
