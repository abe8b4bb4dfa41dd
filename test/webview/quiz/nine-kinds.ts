/** A bank with a question of each kind, and what is right. */
export const nineKinds = `title: All kinds
language: en
tags: [everything]
objectives: {see: To see what there is}
stimuli:
  loyalty: The *Net Promoter Score* was first described in 2003.
quiz: {pass: 60%}
questions:
  - id: single
    question: Which score range makes a *promoter*?
    tags: [loyalty]
    objectives: [see]
    stimulus: loyalty
    hints: [Think of school marks., It is at the top.]
    choices:
      - {text: 0–6, feedback: These are detractors.}
      - {text: 9–10, correct: true, feedback: Promoters **recommend** the brand.}
      - 7–8
    explanation: The score is promoters minus detractors.
  - id: multiple
    question: Which of these are prime?
    choices: [{text: "2", correct: true}, {text: "3", correct: true}, "4", "9"]
    feedback: {partial: You found some.}
    partial-credit: per-choice
  - id: truth
    question: The sun is a star.
    answer: true
    explanation: It makes light of its own.
  - id: short
    question: Which river flows through Paris?
    answer: Seine
    typos: 1
  - id: number
    question: How long is a marathon?
    answer: 42.195
    tolerance: 1%
    unit: km
  - id: gaps
    cloze: The {{NPS|Net Promoter Score::three letters}} runs from {{=-100~0~1}} to {{100}}.
    tags: [loyalty]
  - id: pairs
    question: Which capital belongs to which country?
    pairs: [{left: France, right: Paris}, {left: "**Italy**", right: Rome}]
    distractors: [Lisbon]
  - id: order
    question: From the smallest to the largest.
    order: [a cell, an organ, an organism]
    partial-credit: per-choice
  - id: open
    question: Why do leaves look green?
    model-answer: Chlorophyll absorbs red and blue light.
    rubric:
      - {criterion: Names chlorophyll, points: 1}
      - {criterion: Says which light is absorbed, points: 2}
flashcards:
  - {id: nps, front: NPS, back: Net Promoter Score, reverse: true}
  - {id: year, cloze: 'In {{c1::1822::a year}}, {{c2::Champollion}} read hieroglyphs.'}
`;
