// What the standards ask of each element that we write: which attributes, and what stands in it in which
// order. Told in our own words; the schemas themselves are not ours to give (see `schemas.test.ts`).
import {
  childrenOf,
  isNode,
  type QtiNode,
} from '../../../../../src/core/convert/qti/source/node.js';

interface Rule {
  readonly attributes?: readonly string[];
  /** Over the names of what stands in it, each with a blank behind it. */
  readonly content?: RegExp;
  /** Whether words may stand in it, too. */
  readonly words?: true;
}

export type Grammar = Readonly<Record<string, Rule>>;

const inline =
  'a|abbr|b|br|cite|code|em|i|img|kbd|object|q|samp|span|strong|sub|sup|textEntryInteraction|inlineChoiceInteraction';
const block =
  'address|blockquote|div|dl|h1|h2|h3|h4|h5|h6|hr|ol|p|pre|table|ul|choiceInteraction|extendedTextInteraction|matchInteraction|orderInteraction|rubricBlock';
const expression =
  'and|baseValue|correct|equal|gt|gte|isNull|lte|mapResponse|match|member|not|or|stringMatch|sum|variable';

function many(...names: readonly string[]): RegExp {
  return new RegExp(`^(?:(?:${names.join('|')}) )*$`);
}

const nothing = /^$/;
const one = new RegExp(`^(?:${expression}) $`);
const two = new RegExp(`^(?:${expression}) (?:${expression}) $`);
const some = new RegExp(`^(?:(?:${expression}) )+$`);
const branch: Rule = {
  content: new RegExp(`^(?:${expression}) (?:(?:setOutcomeValue|responseCondition) )*$`),
};
const line: Rule = { content: many(inline), words: true };
const flow: Rule = { content: many(inline, block), words: true };
const blocks: Rule = { content: many(block) };
const plain: Rule = { content: nothing, words: true };

const html: Grammar = {
  ...Object.fromEntries(inline.split('|').map((name) => [name, line])),
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'pre'].map((n) => [n, line])),
  br: { content: nothing },
  hr: { content: nothing },
  img: { content: nothing, attributes: ['src', 'alt'] },
  object: { ...plain, attributes: ['data', 'type'] },
  blockquote: blocks,
  div: flow,
  li: flow,
  ol: { content: many('li') },
  ul: { content: many('li') },
  table: { content: /^(?:thead )?(?:tbody )+$/ },
  thead: { content: /^(?:tr )+$/ },
  tbody: { content: /^(?:tr )+$/ },
  tr: { content: /^(?:t[hd] )+$/ },
  th: flow,
  td: flow,
};

/** QTI 2.1; version 3 has the same by other names. */
export const qti21: Grammar = {
  ...html,
  assessmentItem: {
    attributes: ['identifier', 'title', 'adaptive', 'timeDependent'],
    content:
      /^(?:responseDeclaration )*(?:outcomeDeclaration )*itemBody (?:responseProcessing )?(?:modalFeedback )*$/,
  },
  responseDeclaration: {
    attributes: ['identifier', 'cardinality', 'baseType'],
    content: /^(?:correctResponse )?(?:mapping )?$/,
  },
  correctResponse: { content: /^(?:value )+$/ },
  defaultValue: { content: /^(?:value )+$/ },
  value: plain,
  mapping: { attributes: ['defaultValue'], content: /^(?:mapEntry )+$/ },
  mapEntry: { attributes: ['mapKey', 'mappedValue'], content: nothing },
  outcomeDeclaration: {
    attributes: ['identifier', 'cardinality', 'baseType'],
    content: /^(?:defaultValue )?$/,
  },
  itemBody: blocks,
  responseProcessing: { content: many('responseCondition', 'setOutcomeValue') },
  responseCondition: { content: /^responseIf (?:responseElseIf )*(?:responseElse )?$/ },
  responseIf: branch,
  responseElseIf: branch,
  setOutcomeValue: { attributes: ['identifier'], content: one },
  and: { content: some },
  or: { content: some },
  sum: { content: some },
  not: { content: one },
  isNull: { content: one },
  match: { content: two },
  member: { content: two },
  gt: { content: two },
  gte: { content: two },
  lte: { content: two },
  equal: { attributes: ['toleranceMode'], content: two },
  stringMatch: { attributes: ['caseSensitive'], content: two },
  variable: { attributes: ['identifier'], content: nothing },
  correct: { attributes: ['identifier'], content: nothing },
  mapResponse: { attributes: ['identifier'], content: nothing },
  baseValue: { attributes: ['baseType'], ...plain },
  choiceInteraction: {
    attributes: ['responseIdentifier', 'shuffle', 'maxChoices'],
    content: /^(?:simpleChoice )+$/,
  },
  orderInteraction: {
    attributes: ['responseIdentifier', 'shuffle'],
    content: /^(?:simpleChoice )+$/,
  },
  simpleChoice: { attributes: ['identifier'], ...flow },
  matchInteraction: {
    attributes: ['responseIdentifier', 'shuffle', 'maxAssociations'],
    content: /^simpleMatchSet simpleMatchSet $/,
  },
  simpleMatchSet: { content: many('simpleAssociableChoice') },
  simpleAssociableChoice: { attributes: ['identifier', 'matchMax'], ...flow },
  inlineChoiceInteraction: {
    attributes: ['responseIdentifier', 'shuffle'],
    content: /^(?:inlineChoice )+$/,
  },
  inlineChoice: { attributes: ['identifier'], ...plain },
  textEntryInteraction: { attributes: ['responseIdentifier'], content: nothing },
  extendedTextInteraction: { attributes: ['responseIdentifier'], content: nothing },
  rubricBlock: { attributes: ['view'], ...blocks },
  modalFeedback: { attributes: ['outcomeIdentifier', 'identifier', 'showHide'], ...flow },
  assessmentTest: {
    attributes: ['identifier', 'title'],
    content: /^(?:timeLimits )?(?:testPart )+$/,
  },
  testPart: {
    attributes: ['identifier', 'navigationMode', 'submissionMode'],
    content: /^(?:assessmentSection )+$/,
  },
  assessmentSection: {
    attributes: ['identifier', 'title', 'visible'],
    content: /^(?:ordering )?(?:assessmentItemRef )*$/,
  },
  ordering: { content: nothing },
  assessmentItemRef: { attributes: ['identifier', 'href'], content: /^(?:timeLimits )?$/ },
  timeLimits: { attributes: ['maxTime'], content: nothing },
};

export const qti30: Grammar = {
  ...qti21,
  // In lines there are no sounds and films.
  ...Object.fromEntries(
    ['div', 'li', 'td', 'th'].map((name) => [
      name,
      { content: many(inline, block, 'audio', 'video'), words: true },
    ]),
  ),
  del: line,
  s: line,
  ...Object.fromEntries(
    ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'em', 'a', 'span'].map((name) => [
      name,
      { content: many(inline, 'del', 's'), words: true },
    ]),
  ),
  audio: { attributes: ['src'], content: nothing },
  video: { attributes: ['src'], content: nothing },
  rubricBlock: { attributes: ['view', 'use'], content: /^contentBody $/ },
  modalFeedback: {
    attributes: ['outcomeIdentifier', 'identifier', 'showHide'],
    content: /^contentBody $/,
  },
  contentBody: blocks,
};

const test = 'and|not|or|other|unanswered|varequal|vargt|vargte|varlt|varlte';
const tested: Rule = { attributes: ['respident'], ...plain };

/** QTI 1.2, as far as quizzes of Canvas need it. */
export const qti12: Grammar = {
  questestinterop: { content: /^assessment $/ },
  assessment: { attributes: ['ident'], content: /^(?:qtimetadata )?(?:section )+$/ },
  section: { attributes: ['ident'], content: many('item') },
  item: {
    attributes: ['ident', 'title'],
    content: /^itemmetadata presentation (?:resprocessing )?(?:itemfeedback )*$/,
  },
  itemmetadata: { content: /^qtimetadata $/ },
  qtimetadata: { content: /^(?:qtimetadatafield )+$/ },
  qtimetadatafield: { content: /^fieldlabel fieldentry $/ },
  fieldlabel: plain,
  fieldentry: plain,
  presentation: { content: /^material (?:(?:response_lid|response_str) )*$/ },
  material: { content: /^mattext $/ },
  mattext: { attributes: ['texttype'], ...plain },
  response_lid: { attributes: ['ident'], content: /^(?:material )?render_choice $/ },
  response_str: { attributes: ['ident'], content: /^render_fib $/ },
  render_choice: { content: /^(?:response_label )+$/ },
  render_fib: { content: /^response_label $/ },
  response_label: { attributes: ['ident'], content: /^(?:material )?$/ },
  resprocessing: { content: /^outcomes (?:respcondition )+$/ },
  outcomes: { content: /^decvar $/ },
  decvar: { attributes: ['varname', 'vartype', 'maxvalue'], content: nothing },
  respcondition: {
    attributes: ['continue'],
    content: /^conditionvar (?:setvar )?(?:displayfeedback )*$/,
  },
  conditionvar: { content: new RegExp(`^(?:(?:${test}) )+$`) },
  and: { content: new RegExp(`^(?:(?:${test}) )+$`) },
  or: { content: new RegExp(`^(?:(?:${test}) )+$`) },
  not: { content: new RegExp(`^(?:${test}) $`) },
  other: { content: nothing },
  varequal: tested,
  vargte: tested,
  varlte: tested,
  setvar: { attributes: ['action', 'varname'], ...plain },
  displayfeedback: { attributes: ['feedbacktype', 'linkrefid'], content: nothing },
  itemfeedback: { attributes: ['ident'], content: /^flow_mat $/ },
  flow_mat: { content: /^material $/ },
};

export const manifest: Grammar = {
  manifest: { attributes: ['identifier'], content: /^metadata organizations resources $/ },
  metadata: { content: /^(?:schema schemaversion )?lom $/ },
  schema: plain,
  schemaversion: plain,
  lom: { content: /^general (?:educational )?$/ },
  general: {
    content: /^(?:identifier )?(?:title )?(?:language )*(?:description )*(?:keyword )*$/,
  },
  identifier: { content: /^entry $/ },
  entry: plain,
  title: { content: /^string $/ },
  description: { content: /^string $/ },
  keyword: { content: /^string $/ },
  string: plain,
  language: plain,
  educational: { content: /^difficulty $/ },
  difficulty: { content: /^source value $/ },
  source: plain,
  value: plain,
  organizations: { content: nothing },
  resources: { content: many('resource') },
  resource: {
    attributes: ['identifier', 'type'],
    content: /^(?:metadata )?(?:file )+(?:dependency )*$/,
  },
  file: { attributes: ['href'], content: nothing },
  dependency: { attributes: ['identifierref'], content: nothing },
};

/** Where a document is not as its grammar says. */
export function faultsIn(node: QtiNode, grammar: Grammar, path = ''): readonly string[] {
  const here = `${path}/${node.name}`;
  const rule = Object.hasOwn(grammar, node.name) ? grammar[node.name]! : undefined;
  if (rule === undefined) return [`${here} is not known`];
  const faults = (rule.attributes ?? [])
    .filter((name) => node.attributes[name] === undefined)
    .map((name) => `${here} has no ${name}`);
  const children = childrenOf(node);
  const names = children.map(({ name }) => `${name} `).join('');
  if (rule.content?.test(names) === false) faults.push(`${here} holds ${names}`);
  const hasWords = node.children.some((child) => !isNode(child) && child.trim() !== '');
  if (hasWords && rule.words === undefined) faults.push(`${here} holds words`);
  return [...faults, ...children.flatMap((child) => faultsIn(child, grammar, here))];
}
