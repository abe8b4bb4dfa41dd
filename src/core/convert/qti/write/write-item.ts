import { element, type XmlPart } from '../../xml/write-xml.js';
import { encodedName } from '../names.js';
import { exportId } from '../../export-bank/export-id.js';
import type { ExportBank, ExportItem } from '../../export-bank/export-bank.js';
import type { Dialect } from './dialect.js';
import { type Making, type Plan, plainNumber, value, variable, when } from './plan.js';
import { planChoices, planTruth } from './plan-choices.js';
import { planCloze, planMatching, planOpen, planOrdering } from './plan-others.js';
import { planNumeric, planShort } from './plan-typed.js';
import type { WriteTexts } from './write-texts.js';

/** An item as a document. */
export function writeItem(
  item: ExportItem,
  bank: ExportBank,
  dialect: Dialect,
  texts: WriteTexts,
): XmlPart {
  const { q, namespace, schema, template, apart } = dialect;
  const plan = planOf({ item, q, dialect, texts }, bank);
  const { stem, stimulus, points } = item;
  const passage =
    stimulus === undefined
      ? undefined
      : element(
          'div',
          { class: 'qw-stimulus', id: encodedName(exportId(bank.id, stimulus.id)) },
          texts.blocks(stimulus.text),
        );
  const said = saidIn(plan, item);
  const isPlain = said.length === 0 && plan.template !== undefined;
  const outcome = (identifier: string, baseType: string, usual?: string) =>
    q(
      'outcomeDeclaration',
      { identifier, cardinality: 'single', baseType },
      usual === undefined ? undefined : q('defaultValue', {}, q('value', {}, usual)),
    );
  return q(
    'assessmentItem',
    {
      xmlns: namespace,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${namespace} ${schema}`,
      identifier: encodedName(item.exportId),
      title: item.title,
      'xml:lang': bank.language,
      adaptive: false,
      timeDependent: false,
      toolName: 'Quizwright',
      toolVersion: '1',
    },
    plan.declarations,
    outcome('SCORE', 'float', '0'),
    outcome('MAXSCORE', 'float', plainNumber(points)),
    said.map(({ name }) => outcome(shownIf(name), 'identifier')),
    q('itemBody', {}, passage, texts.blocks(stem), plan.asked),
    isPlain
      ? q('responseProcessing', { template: template(plan.template) })
      : plan.rules.length === 0 && said.length === 0
        ? undefined
        : q('responseProcessing', {}, plan.rules, feedbackRules(plan, item, q)),
    said.map(({ name, text }) =>
      q(
        'modalFeedback',
        { outcomeIdentifier: shownIf(name), identifier: name, showHide: 'show' },
        apart(texts.blocks(text)),
      ),
    ),
  );
}

function planOf(making: Making, bank: ExportBank): Plan {
  const { body } = making.item;
  switch (body.type) {
    case 'choices':
      return planChoices(making, body);
    case 'true-false':
      return planTruth(making, body.answer, bank.language);
    case 'short-answer':
      return planShort(making, body);
    case 'numeric':
      return planNumeric(making, body);
    case 'cloze':
      return planCloze(making, body);
    case 'matching':
      return planMatching(making, body);
    case 'ordering':
      return planOrdering(making, body.order);
    case 'open':
      return planOpen(making, body);
    default:
      throw new TypeError(`no plan for ${body.type}`);
  }
}

function saidIn({ said }: Plan, { body, explanation, ...item }: ExportItem) {
  // Nobody is right or wrong in what a person grades.
  const feedback =
    body.type === 'open'
      ? { correct: undefined, incorrect: undefined, partial: undefined }
      : item.feedback;
  const all = {
    correct: feedback.correct,
    incorrect: feedback.incorrect,
    partial: feedback.partial,
    explanation,
  };
  return [
    ...said.map(({ name, text }) => ({ name, text })),
    ...Object.entries(all).flatMap(([name, text]) => (text === undefined ? [] : [{ name, text }])),
  ];
}

/** The outcome that shows a text. Each has its own: not every player can add to a list of names. */
function shownIf(name: string): string {
  return `FEEDBACK_${name}`;
}

/** Rules that say which texts are shown. */
function feedbackRules(
  { isRight, said }: Plan,
  { feedback, explanation, body }: ExportItem,
  q: Dialect['q'],
): readonly XmlPart[] {
  const show = (name: string): XmlPart =>
    q('setOutcomeValue', { identifier: shownIf(name) }, value(q, 'identifier', name));
  const rules = said.map(({ name, test }) => when(q, [{ test, rules: [show(name)] }]));
  const { correct, incorrect, partial } = feedback;
  const isGraded = body.type !== 'open' && (correct ?? incorrect ?? partial) !== undefined;
  const earns = q('gt', {}, variable(q, 'SCORE'), value(q, 'float', '0'));
  if (isGraded) {
    // A case that says nothing still keeps the others from being said.
    const saying = (name: string, text: string | undefined) =>
      text === undefined ? [] : [show(name)];
    rules.push(
      when(q, [
        { test: isRight, rules: saying('correct', correct) },
        { test: earns, rules: saying('partial', partial) },
        { test: q('not', {}, earns), rules: saying('incorrect', incorrect) },
      ]),
    );
  }
  if (explanation !== undefined) rules.push(show('explanation'));
  return rules;
}
