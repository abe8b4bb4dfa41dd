import { toMarkdownText } from '../moodle/moodle-text.js';
import { asNumber } from '../moodle/numbers.js';
import { childOf, textIn } from '../xml/elements.js';
import type { Sources } from './read-answers.js';
import type { QuestionBody } from './read-question.js';

/** Our own files have the criteria behind the model answer, row by row. */
const rubricTable = '<table class="rubric">';
const rubricRow = /<tr><td>([^]*?)<\/td><td class="points">([\d.e+-]+)<\/td><\/tr>/g;

/** What graders are told is the model answer. */
export function readEssay({ question, texts }: Sources): QuestionBody {
  const info = texts.source(childOf(question, 'graderinfo'));
  const at = info.text.lastIndexOf(rubricTable);
  const rows = at < 0 ? '' : info.text.slice(at);
  const rubric = [...rows.matchAll(rubricRow)].map(([, criterion, points]) => ({
    criterion: toMarkdownText({ format: 'html', text: criterion! }),
    points: asNumber(points!) ?? 0,
  }));
  const text = rubric.length === 0 ? info.text : info.text.slice(0, at);
  const model = toMarkdownText({ format: info.format, text: text.trim() });
  const template = texts.markdown(childOf(question, 'responsetemplate'));
  const needed = Number(textIn(childOf(question, 'attachmentsrequired')));
  const checks = [
    ...(template === '' ? [] : ['the quoted lines stood in the field for the answer']),
    ...(needed > 0 ? [`Moodle asked for ${needed} attached files`] : []),
  ];
  return {
    ...(model === '' && rubric.length === 0 ? { kind: 'open' } : {}),
    ...(template === '' ? {} : { question: template.replace(/^/gm, '> ') }),
    ...(model === '' ? {} : { 'model-answer': model }),
    ...(rubric.length === 0 ? {} : { rubric }),
    ...(checks.length === 0 ? {} : { checks }),
  };
}
