// What the tests of reading QTI share.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { ImportResult, PackageConverter } from '../../../../../src/core/convert/converter.js';
import { type DraftQuestion, writeBank } from '../../../../../src/core/convert/index.js';
import type { SourceFiles } from '../../../../../src/core/convert/package/source-files.js';
import { qtiConverters, qtiPackages } from '../../../../../src/core/convert/qti/index.js';
import { lintText } from '../../../../../src/core/lint/index.js';
import { settingsOf } from '../../lint/settings-of.js';

/** Packages of other people, where they are beside this checkout. */
export const corpus = new URL('../../../../../../shared/corpora/qti/', import.meta.url);

/** The files of a package that is a folder of another. */
export function folderIn(outer: URL, name: string): SourceFiles {
  const root = fileURLToPath(new URL(`${name}/`, outer));
  const paths = (readdirSync(root, { recursive: true }) as string[]).filter((path) =>
    statSync(root + path).isFile(),
  );
  return {
    paths: paths.map((path) => path.replaceAll('\\', '/')),
    read: (path) => (existsSync(root + path) ? readFileSync(root + path) : undefined),
  };
}

/** The files of a package, as texts or bytes. */
export function filesOf(files: Readonly<Record<string, string | Uint8Array>>): SourceFiles {
  const encoder = new TextEncoder();
  return {
    paths: Object.keys(files),
    read: (path) => {
      const content = Object.hasOwn(files, path) ? files[path] : undefined;
      return typeof content === 'string' ? encoder.encode(content) : content;
    },
  };
}

/** Reads a package in the format that it is in. */
export async function readPackage(files: SourceFiles): Promise<ImportResult & { format: string }> {
  const sure = qtiPackages.filter((each) => each.detect(files) > 0);
  assert.equal(sure.length, 1, sure.map(({ id }) => id).join(', '));
  const [converter] = sure as [PackageConverter];
  const result = await converter.import(files, { fileName: 'package.zip' });
  assert.deepEqual(errorsIn(writeBank(result.bank)), []);
  return { ...result, format: converter.id };
}

/** Reads a text in the format that it is in. */
export function readText(source: string): ImportResult & { format: string } {
  const sure = qtiConverters.filter((each) => each.detect(source) > 0);
  assert.equal(sure.length, 1, sure.map(({ id }) => id).join(', '));
  const result = sure[0]!.import(source, { fileName: 'items.xml' });
  for (const { start, end } of result.problems) {
    assert.ok(0 <= start && start <= end && end <= source.length);
  }
  return { ...result, format: sure[0]!.id };
}

/** The only question of a text, about which there is nothing to tell. */
export function one(source: string): DraftQuestion {
  const { bank, problems } = readText(source);
  assert.deepEqual(problems, []);
  assert.deepEqual(errorsIn(writeBank(bank)), []);
  assert.equal(bank.questions.length, 1);
  return bank.questions[0]!;
}

export function errorsIn(yaml: string): readonly string[] {
  const { problems } = lintText(yaml, settingsOf('minimal'));
  return problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

/** An item of QTI 1.2 as Canvas writes it. */
export function canvasItem(
  type: string,
  presentation: string,
  processing: string,
  rest = '',
  fields: Readonly<Record<string, string>> = {},
): string {
  const all = { question_type: `${type}_question`, points_possible: '1.0', ...fields };
  const metadata = Object.entries(all).map(
    ([label, entry]) =>
      `<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${entry}</fieldentry></qtimetadatafield>`,
  );
  return `<item ident="item1" title="Question">
    <itemmetadata><qtimetadata>${metadata.join('')}</qtimetadata></itemmetadata>
    <presentation>${presentation}</presentation>
    <resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>
    ${processing}</resprocessing>${rest}</item>`;
}

export function questestinterop(items: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2">${items}</questestinterop>`;
}

export function html(text: string): string {
  return `<material><mattext texttype="text/html">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</mattext></material>`;
}

/** Choices by their names. */
export function lid(cardinality: string, choices: Readonly<Record<string, string>>): string {
  const labels = Object.entries(choices).map(
    ([id, text]) => `<response_label ident="${id}">${html(text)}</response_label>`,
  );
  return `<response_lid ident="response1" rcardinality="${cardinality}"><render_choice>${labels.join('')}</render_choice></response_lid>`;
}

export function rule(condition: string, score: string, rest = ''): string {
  return `<respcondition continue="No"><conditionvar>${condition}</conditionvar><setvar action="Set" varname="SCORE">${score}</setvar>${rest}</respcondition>`;
}

export function equal(answer: string, response = 'response1'): string {
  return `<varequal respident="${response}">${answer}</varequal>`;
}

/** An item of QTI 2.1. */
export function item2(
  declarations: string,
  body: string,
  processing = '<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/>',
  rest = '',
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="item1" title="Item" adaptive="false" timeDependent="false">
${declarations}<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
<itemBody>${body}</itemBody>${processing}${rest}</assessmentItem>`;
}

export function declared(
  cardinality: string,
  baseType: string,
  correct: readonly string[],
  rest = '',
  id = 'RESPONSE',
): string {
  const values = correct.map((value) => `<value>${value}</value>`).join('');
  const key = values === '' ? '' : `<correctResponse>${values}</correctResponse>`;
  return `<responseDeclaration identifier="${id}" cardinality="${cardinality}" baseType="${baseType}">${key}${rest}</responseDeclaration>`;
}

export const mapResponse =
  '<responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"/>';
