import type { Adapter } from './adapter.js';
import { csvAnswers, csvChoices, csvFlashcards } from './csv-table.js';
import { gift } from './gift.js';
import { cnxmlGlossary, rstGlossary } from './glossary.js';
import { jsonChoices } from './json-choices.js';
import { khanExercise } from './khan-exercise.js';
import { letteredMarkdown } from './lettered-markdown.js';
import { mdbookQuiz } from './mdbook-quiz.js';
import { openTriviaQa } from './open-trivia-qa.js';
import { rstQuestions } from './rst-questions.js';
import { studyPageText } from './study-page.js';
import { symfonyYaml } from './symfony-yaml.js';
import { taskList } from './task-list.js';

/** Every adapter by the name of its shape in `sources.json`. */
export const adapters: ReadonlyMap<string, Adapter> = new Map([
  ['cnxml-glossary', cnxmlGlossary],
  ['csv-answers', csvAnswers],
  ['csv-choices', csvChoices],
  ['csv-flashcards', csvFlashcards],
  ['gift', gift],
  ['json-choices', jsonChoices],
  ['khan-exercise', khanExercise],
  ['lettered-markdown', letteredMarkdown],
  ['mdbook-quiz', mdbookQuiz],
  ['open-trivia-qa', openTriviaQa],
  ['rst-glossary', rstGlossary],
  ['rst-questions', rstQuestions],
  ['study-page', studyPageText],
  ['symfony-yaml', symfonyYaml],
  ['task-list', taskList],
]);
