/** The banks of the course whose items have a fault of craft each, and what the linter says of them. */

interface CraftMistakes {
  /** In `examples/`. */
  readonly wrong: string;
  readonly mended: string;
  /** The item and its problem, as `describeProblems` writes it; without an item, one of the bank. */
  readonly expected: readonly (readonly [item: string | undefined, problem: string])[];
}

export const craftMistakes: readonly CraftMistakes[] = [
  {
    wrong: 'mistakes/craft.quiz.yaml',
    mended: 'mistakes/craft-mended.quiz.yaml',
    expected: [
      [undefined, '6:1 key-position: Of 13 keys 10 are at B; chance would put about 4 there. So many at one place come about by chance in 3 of 1,000 banks, p = 0.0031 (binomial test, corrected for 4 places). Move some keys, or let `quiz: {shuffle-choices: true}` do it.'],
      ['edges-of-plates', '12:15 longest-key: The key has 21 words, the others 5 on average. Learners who guess choose the longest: shorten it, or give the others as much detail.'],
      ['ring-of-fire', '19:45 negative-stem: “not” turns this question round and is easily missed. Ask for what is so, or set the word off: `**not**`.'],
      ['into-the-air', '34:15 all-of-the-above: “All of the above” is the right choice here, so whoever sees that two others are right has found it without knowing the rest. Take it away, mark each right choice with `correct: true`, and add wrong ones.'],
      ['above-the-focus', '40:89 grammar-cue: After “an”, choices A and C cannot be right: their first words say so. Write “a/an”, or begin each choice with its own article.'],
      ['size-of-a-quake', '54:26 clang: The key repeats “magnitude”, and no other choice has a word of the question. Learners who guess match words: use another one, or let a wrong choice have it, too.'],
      ['before-an-eruption', '63:29 absolute-term: Choice A says “always”, and no right one does: many cross it out for that alone. Leave the word away, or make the choice wrong in another way.'],
      ['heat-of-lava', '74:15 overlapping-ranges: “200 to 700 °C” and “700 to 1,200 °C” both hold 700. Let one of them stop short of it, so that only one choice can be right.'],
      ['tsunami', '81:15 stem-asks-nothing: “Tsunamis” names something and asks nothing. Ask what learners should find out about it, so that they know what to look for before they read the choices.'],
      ['pompeii', '97:9 duplicate-choice: Choice D says the same as choice A: “Etna”. Change one of them, or take it away.'],
      ['gases', '107:15 combined-choice: “Both A and B” joins other choices, so whoever knows one of them can guess the rest. Take it away, and mark each right choice with `correct: true`.'],
      ['after-the-shaking', '115:9 double-negative: The stem asks with “not”, and choice A says “Not”, so that readers have to turn it round twice. Ask for what is so, or say the choice without “Not”.'],
      ['caldera', '125:9 repeated-prefix: Every choice begins with “A large hollow that forms when a”. Say it once, in the question, so that learners read only what differs.'],
      ['krakatoa', '136:15 unsorted-numbers: The choices stand in no order: “1883” comes after “1902”. Sort them, so that nobody has to search.'],
      ['volcanoes-and-countries', '145:5 unbalanced-matching: There are 4 answers for 4 terms, so that the last pair is found without knowing it. Add a wrong answer or two under `distractors:`.'],
      ['town-below-vesuvius', '158:15 near-duplicate-question: `pompeii` asks almost the same (83% of the words are in both) and has the same answer. Keep one of the two, or make plain what is different.'],
      ['parts-of-a-volcano', '166:11 list-on-the-back: The back is a list of 4. Make a card for each entry, or a `cloze:` that hides one at a time.'],
      ['plate', '175:11 back-too-long: The back has 68 words, 40 are enough. Ask for one thing: make several cards of it, or move what is only to be read into the notes.'],
    ],
  },
  {
    wrong: 'mistakes/fautes-de-metier.quiz.yaml',
    mended: 'mistakes/fautes-de-metier-corrigees.quiz.yaml',
    expected: [
      ['role-du-coeur', '13:15 longest-key: The key has 19 words, the others 4 on average. Learners who guess choose the longest: shorten it, or give the others as much detail.'],
      ['appareil-respiratoire', '21:45 negative-stem: “pas” turns this question round and is easily missed. Ask for what is so, or set the word off: `**pas**`.'],
      ['transport', '36:15 all-of-the-above: “Toutes les réponses ci-dessus” is the right choice here, so whoever sees that two others are right has found it without knowing the rest. Take it away, mark each right choice with `correct: true`, and add wrong ones.'],
      ['aorte', '43:58 grammar-cue: After “l’”, choices B and C cannot be right: their first words say so. Write “le/la/l’”, or begin each choice with its own article.'],
      ['sens-du-sang', '55:9 absolute-term: Choice A says “toujours”, and no right one does: many cross it out for that alone. Leave the word away, or make the choice wrong in another way.'],
      ['pouls', '66:15 overlapping-ranges: “20 à 60 fois” and “60 à 100 fois” both hold 60. Let one of them stop short of it, so that only one choice can be right.'],
      ['alveoles', '77:36 clang: The key repeats “pulmonaires”, and no other choice has a word of the question. Learners who guess match words: use another one, or let a wrong choice have it, too.'],
      ['echanges', '88:15 combined-choice: “A et B” joins other choices, so whoever knows one of them can guess the rest. Take it away, and mark each right choice with `correct: true`.'],
      ['cavites-du-coeur', '96:11 list-on-the-back: The back is a list of 4. Make a card for each entry, or a `cloze:` that hides one at a time.'],
    ],
  },
];
