import { type AnswerWords, listed } from './answer-words.js';

export const spanish: AnswerWords = {
  negations: listed(`
    no ni nunca jamas nada nadie ningun ninguno ninguna ningunos ningunas sin tampoco menos mas
  `),
  numbers: listed(`
    cero uno una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte
    treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento mil millon millones
    primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo
  `),
  contraries: [
    ['in', 'im', 'ir', 'des', 'dis', 'mal', ''],
    ['sobre', 'sub'],
  ],
};
