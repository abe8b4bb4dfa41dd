import type { Language } from './language.js';
import { endingStemmer, formTable, wordSet } from './words.js';

/** Forms that no ending explains, and words that end like a plural and are none. */
const spanishForms = formTable(`
  crisis; tesis; análisis; síntesis; hipótesis; dosis; virus; lunes; martes; miércoles; jueves; viernes
  atlas; país países; mes meses; gas gases; bus buses; dios dioses; interés intereses; inglés ingleses
  francés franceses; mitosis; meiosis; ósmosis; énfasis; paréntesis; campus; corpus; status; chasis; oasis
`);

/** Plural, gender and verb endings; derived words keep theirs. */
const stemSpanish: (word: string) => string = endingStemmer(
  [
    '-ciones ción 1, -siones sión 1, -iones ión 2, -ces z 2, -les l 2, -res r 2, -nes n 2, -des d 2, -ses s 3, -s 3',
    `-ándose 3, -iéndose 3, -arse 3, -erse 3, -irse 3, -ando 3, -iendo 3, -aban 3, -aba 3, -arán 3, -erán 3,
     -irán 3, -ará 3, -erá 3, -irá 3, -aron 3, -ieron 3, -ado 3, -ada 3, -ido 3, -ida 3, -ción ción 1,
     -ían 3, -ía 3, -ar 3, -er 3, -ir 3, -an 4, -en 4, -ó 3, -o 4, -a 4, -e 4`,
  ],
  spanishForms,
);

export const spanish: Language = {
  code: 'es',
  name: 'Spanish',
  words: {
    functionWords: wordSet(`
      el la los las lo un una unos unas al del a ante bajo con contra de desde durante en entre hacia
      hasta mediante para por según sobre tras y e o u pero mas sino aunque porque pues como cuando
      donde si que cual cuales quien quienes cuyo cuya cuyos cuyas qué cuál cuáles quién quiénes cómo
      cuándo dónde cuánto cuánta cuántos cuántas adónde
      yo tú él ella ello nosotros nosotras vosotros vosotras ellos ellas usted ustedes me te se nos os le
      les mí ti sí conmigo contigo consigo mi mis tu tus su sus mío mía míos mías tuyo tuya tuyos tuyas
      suyo suya suyos suyas nuestro nuestra nuestros nuestras vuestro vuestra vuestros vuestras
      este esta esto estos estas ese esa eso esos esas aquel aquella aquello aquellos aquellas éste ésta
      éstos éstas ése ésa aquél aquélla mismo misma mismos mismas otro otra otros otras tal tales todo
      toda todos todas cada cualquier cualquiera cualesquiera algo alguien algún alguno alguna algunos
      algunas varios varias ambos ambas demás mucho mucha muchos muchas poco poca pocos pocas más menos
      muy tan tanto tanta tantos tantas bastante demasiado casi
      soy eres es somos sois son era eras éramos eran fui fue fuimos fueron sea sean sido siendo ser será
      serán sería serían fuera fuese estoy está están estamos estaba estaban estuvo esté estén estar estado
      he has ha hemos han había habían hubo haya hayan haber habido habrá hay tengo tiene tienen tenía tenían
      tuvo tenga tengan tener tendrá hago hace hacen hacía hizo haga hagan hacer hecho puedo puede pueden
      podía podían pudo pueda puedan poder podrá podrían podría debo debe deben debía debían deba deban
      deber debería deberían va van iba iban ir vaya
      así además también entonces luego después antes ahora ya aún todavía siempre veces hoy ayer mañana
      aquí ahí allí allá donde fuera dentro cerca lejos bien mal sólo solo solamente etc vs ej
    `),
    elisions: new Set(),
    stem: stemSpanish,
  },
  negation: {},
  options: {},
  terms: {},
  questions: {},
  agreement: {},
  quantities: {},
  reading: {},
};
