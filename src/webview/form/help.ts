import type { Tell } from '../shared/tell.js';

/**
 * A sentence for each field, by kind where kinds differ (`numeric.answer`). They are the format's own
 * descriptions; those are other words that speak of how YAML is written, which nobody needs here.
 */
export function formHelp(tell: Tell): Readonly<Record<string, string>> {
  return {
    'single-choice': tell('Choices of which exactly one is right.'),
    'multiple-answer': tell(
      'Choices of which two or more are right; the learner marks all of them.',
    ),
    'true-false': tell('A statement that is true or false.'),
    'short-answer': tell('A word or a few, typed by the learner.'),
    numeric: tell('A number, or a range of numbers.'),
    cloze: tell('A text with gaps to fill.'),
    matching: tell('Left sides to be joined with their right sides.'),
    ordering: tell('Entries to be put in the right order.'),
    open: tell('A free text that the learner grades against a model answer or a rubric.'),
    question: tell('The question itself, as the learner reads it.'),
    choices: tell('What the learner chooses from; mark the right ones.'),
    'choices.feedback': tell('Shown to a learner who took this choice.'),
    'choices.weight': tell(
      'The share of the points that this choice earns, from `-100%` to `100%`.',
    ),
    'choices.pin': tell('Whether the choice keeps its place when the others are shuffled.'),
    'short-answer.answer': tell('All that is accepted; the first that fits decides.'),
    'numeric.answer': tell('The right number, or several; the first that fits decides.'),
    'answer.feedback': tell('Shown to a learner who gave this answer.'),
    'answer.weight': tell('The share of the points that this answer earns.'),
    'answer.tolerance': tell(
      'How far off this answer may be: a number, or a percentage of the answer.',
    ),
    range: tell('The lowest and the highest number that are right.'),
    tolerance: tell(
      'How far off an answer may be: a number such as 0.5, or a percentage such as 1%.',
    ),
    unit: tell('The unit of the answer; the learner may leave it out.'),
    'accept-units': tell(
      'Other units that may be typed, and by what the number is multiplied then.',
    ),
    pattern: tell('A regular expression that the whole answer must match; for experts.'),
    accept: tell('Answers that the pattern must take; they are tried.'),
    reject: tell('Answers that the pattern must refuse; they are tried.'),
    typos: tell(
      'How many slips of the keyboard a typed answer may have; two neighbouring letters swapped count as one.',
    ),
    gaps: tell(
      'Select a word and make it a gap. Between the braces, `|` separates accepted answers and `::` starts a hint.',
    ),
    pairs: tell('What belongs together: a list of left and right sides.'),
    distractors: tell('Right sides that belong to no left side.'),
    order: tell('The entries in the right order; the learner sees them shuffled.'),
    'model-answer': tell('A good answer, which the learner compares with.'),
    rubric: tell('What is counted, and how much it is worth.'),
    front: tell('What the learner sees first.'),
    back: tell('What the learner tries to remember.'),
    reverse: tell('Whether the front is also asked for when the back is shown.'),
    explanation: tell('Why the answer is right; shown after answering.'),
    hints: tell('Help that the learner may ask for, shown one by one and free of charge.'),
    points: tell(
      'How many points a right answer earns; for an open question, by default the sum of its rubric.',
    ),
    difficulty: tell('How hard the item is for the learners it is written for.'),
    level: tell(
      "What the learner has to do with the knowledge: a level of Bloom's revised taxonomy.",
    ),
    remember: tell('Recall a fact or a word.'),
    understand: tell('Say what something means, or give an example.'),
    apply: tell('Use a rule or a procedure.'),
    analyze: tell('Take something apart and see how the parts belong together.'),
    evaluate: tell('Judge by criteria.'),
    create: tell('Make something new of what was learned.'),
    tags: tell("Words to find and filter by; the bank's tags are added."),
    objectives: tell('The learning objectives of the bank that the item covers.'),
    id: tell(
      'A name that stays the same when the wording changes, so that history and exports find the item again; letters, digits, `-`, `_` and `.`, unique in the bank.',
    ),
    title: tell('What the item is called in a learning platform.'),
    status: tell('How far the item is; a draft is left out of quizzes and exports.'),
    source: tell("Where the fact is from; `#heading` points into the bank's notes."),
    stimulus: tell('The passage of the bank that the question is about.'),
    'time-limit': tell('How long the learner has, such as 90s, 20m or 1h30m.'),
    shuffle: tell('Whether the choices are shown in a new order each time.'),
  };
}
