import { type AnswerWords, listed } from './answer-words.js';

export const german: AnswerWords = {
  negations: listed(`
    nicht nichts nie niemals niemand nirgends nirgendwo kein keine keinen keinem keiner keines ohne weder
    noch ein eine einen einem einer eines mein meine
  `),
  numbers: listed(`
    null eins zwei drei vier funf fuenf sechs sieben acht neun zehn elf zwolf zwoelf dreizehn vierzehn
    funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreissig vierzig funfzig sechzig siebzig achtzig
    neunzig hundert tausend million millionen milliarde milliarden
  `),
  contraries: [
    ['un', 'in', 'im', 'il', 'ir', 'nicht', 'miss', 'ent', 'ver', 'be', 'er', 'zer', ''],
    ['auf', 'ab', 'an', 'aus', 'ein', 'zu', 'um'],
    ['uber', 'unter', 'ueber'],
  ],
};
