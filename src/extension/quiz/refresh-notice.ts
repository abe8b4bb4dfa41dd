import type { RefreshedQuiz, Tell } from '../../core/quiz/index.js';

/** What is said when the bank of a quiz was edited; nothing where nothing of the quiz is another. */
export function refreshNotice(
  { gone, changed, back, again, isOther }: Omit<RefreshedQuiz, 'session' | 'follow'>,
  tell: Tell,
): string {
  const isThis = isOther && gone + back === 0;
  const others = changed - (isThis ? 1 : 0);
  return [
    gone === 1 && tell('One question is no longer in the bank.'),
    gone > 1 && tell('{0} questions are no longer in the bank.', gone),
    back === 1 && tell('One question is in the bank again.'),
    back > 1 && tell('{0} questions are in the bank again.', back),
    isThis && tell('This question has been changed in the bank.'),
    others > 0 && tell('Other questions of this quiz have been changed in the bank.'),
    again > 0 && tell('Answers that no longer fit their question are asked for again.'),
  ]
    .filter((each) => each !== false)
    .join(' ');
}

/** What is said when a quiz is gone on with. */
export function resumeNotice(gone: number, again: number, tell: Tell): string {
  return refreshNotice({ gone, changed: 0, back: 0, again, isOther: false }, tell);
}
