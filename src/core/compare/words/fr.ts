import { type AnswerWords, listed } from './answer-words.js';

export const french: AnswerWords = {
  negations: listed(`
    ne n pas non ni aucun aucune jamais rien personne sans nul nulle guere point plus moins
  `),
  numbers: listed(`
    zero un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize
    vingt vingts trente quarante cinquante soixante cent cents mille million millions milliard milliards
    premier premiere deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme
  `),
  contraries: [
    ['in', 'im', 'il', 'ir', 'non', 'de', 'des', 'dis', 'me', 'mes', 'mal', ''],
    ['sur', 'sous'],
    ['aug', 'dim'],
  ],
};
