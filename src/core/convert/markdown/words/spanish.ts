import type { PlainWords } from './words.js';

export const spanish: PlainWords = {
  language: 'es',
  question: ['pregunta', 'p'],
  answer: [
    ...['respuesta', 'respuestas', 'respuesta correcta', 'respuestas correctas', 'solución'],
    ...['clave', 'la respuesta es', 'la respuesta correcta es'],
  ],
  answerKey: ['respuestas', 'soluciones', 'clave', 'clave de respuestas'],
  explanation: ['explicación', 'justificación', 'comentario', 'razón'],
  hint: ['pista', 'ayuda'],
  correct: ['correcto', 'correcta', 'respuesta correcta', 'verdadero'],
  yes: ['verdadero', 'v'],
  no: ['falso', 'f'],
  and: ['y', 'o'],
};
