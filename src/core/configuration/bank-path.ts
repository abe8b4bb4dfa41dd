import { type Configuration, configurationFileName } from './configuration.js';
import { createPathTest, type PathTest } from './path-patterns.js';

/** What a configuration says of paths, ready to be asked often. */
export interface PathRules {
  /** Whether a folder's walk leaves the path out. */
  readonly isIgnored: PathTest;
  /** Whether the path is a bank by its name alone: `*.quiz.yaml`, or as `files` says. */
  readonly isBank: PathTest;
}

export function createPathRules(configuration: Configuration): PathRules {
  const listed = createPathTest(configuration.files);
  return {
    isIgnored: createPathTest(configuration.ignore),
    isBank: (path) => hasBankName(path) || (isOtherYaml(path) && listed(path)),
  };
}

/** One-off form of `createPathRules`; the path is relative to the configuration's folder. */
export function isIgnored(path: string, configuration: Configuration): boolean {
  return createPathRules(configuration).isIgnored(path);
}

/** One-off form of `createPathRules`; the path is relative to the configuration's folder. */
export function isBankPath(path: string, configuration: Configuration): boolean {
  return createPathRules(configuration).isBank(path);
}

/** Whether the name says that it is a bank, wherever it stands. */
export function hasBankName(path: string): boolean {
  return /\.quiz\.ya?ml$/i.test(path);
}

/** The configuration lies among the banks, and `**` would make it one. */
function isOtherYaml(path: string): boolean {
  return (
    isYamlPath(path) &&
    path !== configurationFileName &&
    !path.endsWith(`/${configurationFileName}`)
  );
}

export function isYamlPath(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

/**
 * Whether a YAML text is a bank whatever its name: its first key is `quizwright`. The beginning of
 * the text is enough, so that large files of other kinds cost nothing.
 */
export function beginsLikeBank(text: string): boolean {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const first = lines.find(
    (line) => !/^\s*(?:#.*)?$/.test(line) && !/^(?:---\s*(?:#.*)?|%.*)$/.test(line),
  );
  return first !== undefined && /^(?:---\s+)?\{?\s*(["']?)quizwright\1\s*:(?:\s|$|,)/.test(first);
}
