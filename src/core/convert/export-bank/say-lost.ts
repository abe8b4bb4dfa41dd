import type { Tell } from '../../model/kinds/graded.js';
import type { ItemKind } from './export-bank.js';

/** That a format has no place for a key, as a sentence for a teacher. */
export function sayLost(key: string, format: string, tell: Tell): string {
  switch (key.replace(/^defaults\./, '')) {
    case 'id':
      return tell('{0} has no place for ids: it will not know this item again.', format);
    case 'title':
      return tell('{0} has no place for titles.', format);
    case 'description':
      return tell('{0} has no place for a description.', format);
    case 'language':
      return tell('{0} does not say in which language a bank is.', format);
    case 'authors':
      return tell('{0} has no place for the names of authors.', format);
    case 'license':
      return tell('{0} has no place for a licence.', format);
    case 'tags':
      return tell('{0} has no place for tags.', format);
    case 'objectives':
      return tell('{0} has no place for learning objectives.', format);
    case 'notes':
      return tell('{0} has no place for notes.', format);
    case 'points':
      return tell('{0} has no place for points: each question counts the same.', format);
    case 'difficulty':
      return tell('{0} does not say how difficult an item is.', format);
    case 'level':
      return tell('{0} has no place for Bloom’s levels.', format);
    case 'stimulus':
      return tell('{0} has no place for passages.', format);
    case 'hints':
      return tell('{0} has no place for hints.', format);
    case 'explanation':
      return tell('{0} has no place for explanations.', format);
    case 'feedback':
    case 'feedback.correct':
    case 'feedback.incorrect':
    case 'feedback.partial':
      return tell('{0} has no place for this feedback.', format);
    case 'choices.feedback':
      return tell('{0} has no place for feedback to a choice.', format);
    case 'answer.feedback':
      return tell('{0} has no place for feedback to an answer.', format);
    case 'choices.weight':
      return tell('{0} has no place for the weight of a choice.', format);
    case 'answer.weight':
      return tell('{0} has no place for the weight of an answer.', format);
    case 'choices.pin':
      return tell('{0} cannot keep a choice in its place when others are shuffled.', format);
    case 'shuffle':
      return tell('{0} does not say for each question whether its choices are shuffled.', format);
    case 'partial-credit':
      return tell('{0} has its own rule for answers that are right in part.', format);
    case 'case-sensitive':
      return tell('{0} has its own rule for capital and small letters.', format);
    case 'accent-sensitive':
      return tell('{0} has its own rule for accents.', format);
    case 'typos':
      return tell('{0} takes no typos: an answer has to be spelt as it is.', format);
    case 'pattern':
      return tell('{0} has no patterns: only the samples are accepted.', format);
    case 'accept':
    case 'reject':
      return tell('{0} has no place for samples of a pattern.', format);
    case 'tolerance':
    case 'answer.tolerance':
      return tell('{0} has no place for a tolerance: only the exact number is right.', format);
    case 'range':
      return tell('{0} has no place for a range of numbers.', format);
    case 'unit':
      return tell('{0} has no place for a unit.', format);
    case 'accept-units':
      return tell('{0} takes no other units.', format);
    case 'distractors':
      return tell('{0} has no place for answers that belong to nothing.', format);
    case 'rubric':
      return tell('{0} has no place for a rubric.', format);
    case 'model-answer':
      return tell('{0} has no place for a model answer.', format);
    case 'reverse':
      return tell('{0} asks cards in one direction only.', format);
    case 'source':
      return tell('{0} has no place for sources.', format);
    case 'time-limit':
    case 'quiz.time-limit':
      return tell('{0} has no place for a time limit.', format);
    case 'status':
      return tell('{0} does not say that an item waits for a review.', format);
    default:
      if (key.startsWith('stimuli.')) return tell('No question asks about this passage.');
      if (key.startsWith('quiz.')) return tell('{0} does not say how a quiz is run.', format);
      return tell('{0} has no place for `{1}`.', format, key);
  }
}

/** A kind as it stands behind “has no”. */
export function kindInWords(kind: ItemKind, tell: Tell): string {
  switch (kind) {
    case 'single-choice':
      return tell('questions with one right choice');
    case 'multiple-answer':
      return tell('questions with several right choices');
    case 'true-false':
      return tell('true-false questions');
    case 'short-answer':
      return tell('short answers');
    case 'numeric':
      return tell('numeric questions');
    case 'cloze':
      return tell('texts with gaps');
    case 'matching':
      return tell('matching questions');
    case 'ordering':
      return tell('ordering questions');
    case 'open':
      return tell('open questions');
    case 'flashcard':
      return tell('flashcards');
  }
}
