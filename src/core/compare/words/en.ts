import { type AnswerWords, listed } from './answer-words.js';

export const english: AnswerWords = {
  negations: listed(`
    no not nor none never neither nobody nothing nowhere without cannot cant dont doesnt didnt isnt
    arent wasnt werent wont wouldnt shouldnt couldnt hasnt havent hadnt mustnt neednt hardly few less
  `),
  numbers: listed(`
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    thousand million billion trillion first second third fourth fifth sixth seventh eighth ninth tenth
  `),
  contraries: [
    ['un', 'in', 'im', 'il', 'ir', 'non', 'dis', 'mis', ''],
    ['in', 'de', 're'],
    ['over', 'under'],
    ['out', 'in'],
    ['up', 'down'],
  ],
};
