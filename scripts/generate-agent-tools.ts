// Writes what package.json says of the tools for language models, from the tools themselves.
// `npm run generate` runs it; with `--check` it only says whether that is stale.
import { readFileSync, writeFileSync } from 'node:fs';

import { agentTools } from '../src/core/agent-tools/index.js';

const file = 'package.json';

const contributed = agentTools.map(({ name, description, input }) => {
  const short = name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return {
    name: `quizwright_${name}`,
    tags: ['quizwright', 'quiz', 'flashcards'],
    toolReferenceName: `quizwright${short[0]!.toUpperCase()}${short.slice(1)}`,
    displayName: `%tool.${short}%`,
    userDescription: `%tool.${short}.about%`,
    modelDescription: description,
    canBeReferencedInPrompt: true,
    icon: '$(mortar-board)',
    inputSchema: input,
  };
});

const before = readFileSync(file, 'utf8');
const manifest = JSON.parse(before) as { contributes: Record<string, unknown> };
manifest.contributes['languageModelTools'] = contributed;
const after = `${JSON.stringify(manifest, null, 2)}\n`;
if (after !== before && process.argv.includes('--check')) {
  console.error(`${file} is stale: \`npm run generate\` writes its tools.`);
  process.exitCode = 1;
} else if (after !== before) writeFileSync(file, after);
