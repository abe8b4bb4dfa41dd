import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { decode } from '../files/decode.js';
import { relativePath } from '../files/display-path.js';
import { makeFolder } from '../files/make-folder.js';
import { readBytes } from '../files/read-file.js';
import { writeFile } from '../files/write-file.js';
import { addPreCommitEntry } from './add-pre-commit-entry.js';
import {
  githubWorkflow,
  gitlabInclude,
  gitlabJobFile,
  gitlabJobIn,
  preCommitEntry,
} from './ci-texts.js';
import { stageOf } from './gitlab-stage.js';

/** What was done about one file, and what is left to do by hand. */
export interface Done {
  readonly line: string;
  readonly next?: string;
}

/** Files that are set up stand in the repository’s root, and are named from where one works. */
interface Place {
  readonly root: string;
  readonly cwd: string;
}

/** Writes a file that is not there; one that is stays as it is. */
export function writeOnce({ root, cwd }: Place, file: string, text: string, does: string): Done {
  const path = join(root, file);
  const name = relativePath(cwd, path);
  if (existsSync(path)) return { line: `${name} is there already, and stays as it is.` };
  makeFolder(dirname(path));
  writeFile(path, text, name, false);
  return { line: `Wrote ${name}: ${does}.` };
}

const workflows = '.github/workflows';

export function setUpGitHub(place: Place): Done {
  const folder = join(place.root, workflows);
  const files = existsSync(folder)
    ? readdirSync(folder).filter((name) => /\.ya?ml$/.test(name))
    : [];
  const user = files.toSorted().find((file) => /\bquizwright\b/.test(textOf(join(folder, file))));
  if (user !== undefined) {
    const name = relativePath(place.cwd, join(folder, user));
    return { line: `${name} runs quizwright already, and stays as it is.` };
  }
  const does = 'in a pull request, problems are shown on the lines that it changes';
  return writeOnce(place, `${workflows}/quizwright.yml`, githubWorkflow, does);
}

export function setUpGitLab(place: Place): readonly Done[] {
  const pipeline = join(place.root, '.gitlab-ci.yml');
  const isThere = existsSync(pipeline);
  const text = isThere ? textOf(pipeline) : '';
  if (/\bquizwright\b/.test(text)) {
    const name = relativePath(place.cwd, pipeline);
    return [{ line: `${name} runs quizwright already, and stays as it is.` }];
  }
  const stage = stageOf(text);
  const job = writeOnce(
    place,
    gitlabJobFile,
    gitlabJobIn(stage.name),
    'in a merge request, problems are shown on the lines that it changes',
  );
  if (!isThere) return [job, writeOnce(place, '.gitlab-ci.yml', gitlabInclude, 'runs that job')];
  const name = relativePath(place.cwd, pipeline);
  const own = relativePath(place.cwd, join(place.root, gitlabJobFile));
  const elsewhere = `If the stages of your pipeline are named in a file that it includes, and \`${stage.name}\` is none of them, write one of them after \`stage:\` in ${own}.\n`;
  const next = `Add this to ${name}:\n\n${indented(gitlabInclude)}`;
  return [{ ...job, next: stage.isCertain ? next : `${next}\n${elsewhere}` }];
}

export function setUpPreCommit({ root, cwd }: Place): Done {
  const path = join(root, '.pre-commit-config.yaml');
  const name = relativePath(cwd, path);
  const text = textOf(path);
  if (/\bquizwright\b/.test(text)) {
    return { line: `${name} has an entry for quizwright already, and stays as it is.` };
  }
  const added = addPreCommitEntry(text, preCommitEntry);
  if (added === undefined) {
    return {
      line: `${name} stays as it is.`,
      next: `Add this to its \`repos\`:\n\n${indented(preCommitEntry)}`,
    };
  }
  writeFile(path, added, name, true);
  return {
    line: `Added an entry to ${name}: what a commit changes in banks is checked before it.`,
  };
}

function textOf(path: string): string {
  return decode(readBytes(path, path)).text;
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}
