// What P2 is measured against: one validation by yaml-language-server, with our JSON Schema.
import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService } from 'yaml-language-server';
import { printMeasure } from './print-measure.js';

const text = readFileSync(process.argv[2]!, 'utf8');
const schema = JSON.parse(readFileSync('schemas/quizwright.schema.json', 'utf8')) as object;
const fail = (what: string, error?: unknown): never => {
  throw new Error(what, { cause: error });
};
const service = getLanguageService({
  schemaRequestService: () => Promise.reject(new Error('nothing is fetched')),
  workspaceContext: { resolveRelativePath: (path: string) => path },
  // Without this it would answer quickly that all is well whatever went wrong.
  telemetry: { send: () => undefined, sendError: fail, sendTrack: () => undefined },
});
const uri = 'http://127.0.0.1/quizwright.schema.json';
service.configure({
  validate: true,
  customTags: [],
  schemas: [{ uri, fileMatch: ['*.yaml'], schema }],
});
const document = TextDocument.create('file:///bank.quiz.yaml', 'yaml', 1, text);
const began = performance.now();
const found = await service.doValidation(document, false);
const milliseconds = performance.now() - began;
if (found.length === 0) fail('the server found nothing in a bank with mistakes');
printMeasure(milliseconds, { problems: found.length });
