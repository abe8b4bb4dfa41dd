import type { ToolHost } from '../../../../src/core/agent-tools/index.js';
import { createPositions } from '../../../../src/cli/formats/positions.js';
import { defaultConfiguration } from '../../../../src/core/configuration/configuration.js';
import { createRuleResolver } from '../../../../src/core/configuration/resolve-rules.js';
import { rules } from '../../../../src/core/rules/registry.js';

/** A host whose banks are in memory; a folder is the beginning of a path. */
export function hostOf(banks: Readonly<Record<string, string>>): ToolHost {
  const settings = createRuleResolver(defaultConfiguration, rules).resolve('a.quiz.yaml');
  return {
    list(named) {
      const paths = Object.keys(banks).sort();
      if (named === undefined) return Promise.resolve({ paths, faults: [] });
      const found = named.flatMap((name) => paths.filter((path) => path.startsWith(name)));
      const faults = named.filter((name) => !paths.some((path) => path.startsWith(name)));
      return Promise.resolve({
        paths: [...new Set(found)],
        faults: faults.map((name) => `There is no file or folder \`${name}\`.`),
      });
    },
    read(path) {
      const text = banks[path];
      return Promise.resolve(
        text === undefined ? `There is no bank \`${path}\`.` : { path, text, settings },
      );
    },
    unsaved(text, path = 'unsaved.quiz.yaml') {
      return Promise.resolve({ path, text, settings });
    },
    turn: () => Promise.resolve(),
    places: createPositions,
  };
}
