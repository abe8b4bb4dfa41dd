import { articleTable } from './agreement.js';
import type { Language } from './language.js';
import { phraseList } from './phrase-tree.js';
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
    questionWords: wordSet(`
      siguiente afirmación respuesta responder pregunta opción elección elegir correcto incorrecto cierto
      falso verdadero bueno malo mejor describir descripción llamar nombre término palabra significar
      definición definir ejemplo caso tipo clase forma conocer usar utilizar tomar dar mostrar encontrar
      marcar indicar seleccionar identificar completar número código valor resultado programa problema
      línea parte cosa manera modo razón causa objetivo principal común diferente diferencia posible
      adecuado necesitar según figura imagen tabla gráfico texto tiempo año persona primero último permitir
      pasar ocurrir suceder
      no nunca sin salvo excepto ningún ninguno nada nadie
    `),
    elisions: new Set(),
    stem: stemSpanish,
  },
  negation: {
    sign: /\b(?:no|nunca|salvo|menos)\b|\bexcep/,
    parts: {
      asker:
        'cuál|cuáles|cual|cuales|(?<!por )qué|quién|quiénes|quien|quienes|(?<=^ ?)(?:una?|uno) de (?=est[oa]s |l[oa]s siguientes )|una sola|un[oa] solo',
      relative: '(?!)',
      object: '(?!)',
      question: 'cuál|cuáles|qué|quién|quiénes|cómo|dónde|cuándo|cuántos?',
      pointing: '(?:de|entre) (?:est[oa]s|es[oa]s|l[oa]s siguientes)|siguientes',
      picker:
        '(?:seleccion|indic|identific|marc|señal|escog|elij|elig|eleg|mencion|nombr|cit)(?:ar|a|e|ue|er|ir)?(?:la|lo)?',
      preposition:
        'a|al|ante|bajo|con|contra|de|del|desde|durante|en|entre|hacia|hasta|para|por|según|sin|sobre|tras',
      determiner:
        'el|la|los|las|un|una|unos|unas|este|esta|estos|estas|ese|esa|esos|esas|mi|mis|tu|tus|su|sus|nuestro|nuestra',
      pronoun: 'yo|tú|él|ella|nosotros|usted|ellos|ellas',
      clause:
        'que|quien|cuando|si|donde|porque|pues|aunque|pero|sino|como|mientras|dónde|cuándo|cómo|para que',
      verb: 'es|son|era|eran|fue|fueron|será|serán|sería|está|están|estaba|ha|han|había|hay|tiene|tienen|puede|pueden|podría|debe|deben|debería|hace|hacen',
      likely: 'adecuad[oa]|apropiad[oa]|compatible|frecuente|plausible|probable|útil',
      one: '(?:una?|uno|dos)(?: sol[oa])?(?: de (?:ell[oa]s|est[oa]s))?',
      which: 'cuál|cuáles|cual|lo siguiente|la siguiente',
    },
    negated: [
      '(?<no>no)(?= (?:(?:se|le|les|la|las|lo|los|te|me|nos) ){0,2}(?!{letter}+(?:ad|id)[oa]s?(?!{letter})|{letter}+(?:ibles?|ables?|ivos?|ivas?|ales|al|ar|er|ir)(?!{letter})){letter}{2,})',
      '(?<no>nunca)(?= (?:se )?(?:debe|debes|deben|debemos|debería|deberían)(?!{letter}))',
    ],
    never: ['(?<no>nunca)'],
    exceptionSign: /\b(?:excep|salvo|menos)/,
    exceptions: [
      '(?<no>excepto|salvo|menos)(?= {one}(?: ?[,:;.?!…()]| ?$| {which}|,? ¿))',
      '(?<no>excepto|salvo)(?=,? ¿?{which}(?!{letter}))',
      '(?<no>excepto|salvo)(?={end})',
      '(?<no>a excepción)(?= de(?: {one})?{end})',
    ],
    gradings: [
      '(?:cuál|cuáles|qué|quién)(?<rest>[^.?!]{0,150}) (?<no>menos)(?= {likely}s?(?!{letter}))',
    ],
    described:
      'no (?:(?:se|le|les|la|las|lo|los) ){0,2}{letter}+(?:ó|aron|ieron|aba|aban|ía|ían) [^?!]*[ ,](?:porque|hasta|aunque|para que|ya que) ',
    harmless:
      ' (?:sólo|solo|solamente|únicamente|obstante|(?:(?:es|son|está|están) )?demasiado)(?!{letter})|[^.?!]*[ ,](?:sino|pero)(?!{letter})',
    opens:
      '^(?:(?:y|pero|entonces) )?(?:{preposition} )?$|(?<comma>[,–-] ?(?:{preposition} )?)$|(?:^|[ ,]){picker} (?:{preposition} )?$',
    picks:
      '(?:^|[ ,]){picker}(?: [^\\s,;:.?!]+){1,6}? (?:que|cual) $|(?:^|[ ,])(?:cuál|cuáles) (?:es|son)(?! el (?:nombre|término))(?: [^\\s,;:.?!]+){1,6}? que $',
    breaks: '{clause}|{verb}|(?:y|o|ni) $',
    subjects: '(?<!(?<!{letter})(?:{preposition}|y|o|todos|todas) ){determiner}|{pronoun}',
    light: 'se|les?|las?|los?|un|una|el|ser|puede|pueden|debe|deben|podría|debería',
    fact: 'ciert[oa]s?|verdader[oa]s?',
    truth:
      'aplica|ciert[oa]s?|correct[oa]s?|corresponden?|describen?|es|exact[oa]s?|son|válid[oa]s?|verdader[oa]s?',
    relates:
      'apoyan?|contradicen?|cuestionan?|debilitan?|explican?|fortalecen?|justifican?|refuerzan?|refutan?|respaldan?|sostienen?',
    falsehood:
      '(?:es|son|sea|puede ser|pueden ser) (?:una? |la |el )?(?:(?:afirmación|respuesta) )?(?<word>errónea|erróneo|fals[oa]s?|incorrect[oa]s?)',
    cites:
      'canci[oó]n|canciones|citas?|dicho|dijo|eslóganes|eslogan|frases?|letra|lema|oraci[oó]n|oraciones|refranes|refrán|t[ií]tulos?|versos?',
    denials: ['(?<=^[^a-z]{0,4})(?<no>no)', '(?<no>nunca)'],
  },
  options: {
    lists: {
      answers: phraseList(`(respuestas|opciones|alternativas|afirmaciones|proposiciones)`),
      answer: phraseList(`(respuesta|opción|alternativa|afirmación|proposición)`),
      things: phraseList(`
        (posibilidades|soluciones|elementos|frases|enunciados|oraciones|razones|causas|factores)
        (métodos|formas|ejemplos|términos|palabras|cosas|casos)
      `),
      other: phraseList(`
        (anteriores|anterior|previas|mencionadas|mencionados|dadas|citadas|propuestas|indicadas|listadas)
        (de arriba|demás|otras|siguientes)
      `),
      are: phraseList(`(son|es|pueden ser|sería|están) [todas|todos|ambas]`),
      right: phraseList(`
        (correctas|correctos|correcta|correcto|verdaderas|verdaderos|verdadera|ciertas|ciertos|cierta)
        (válidas|válidos|válida|exactas|exactos|exacta|posibles|adecuadas|aplicables)
      `),
      wrong: phraseList(`
        (falsas|falsos|falsa|falso|incorrectas|incorrectos|incorrecta|incorrecto|erróneas|erróneos|errónea)
        (erróneo|inválidas|inválidos|inválida|inválido|inexactas|inexacta)
      `),
      nothing: phraseList(`(ninguna|ninguno|ningún)`),
      several: phraseList(`(dos|tres|cuatro|cinco|2|3|4|5)`),
    },
    all: phraseList(`
      (todas|todos) (las|los) (anteriores|mencionadas|mencionados|demás|de arriba) [<are> <right>]
      todo lo (anterior|mencionado|dicho|de arriba) [<are> <right>]
      (todas|todos) (las|los) <answers> [<other>] [<are> <right>]
      (todas|todos) (las|los) <things> (<other>|<are> <right>)
      (todas|todos) (estas|estos|esas|esos) [<answers>|<things>] [<other>] [<are> <right>]
      (todas|todos) <are> <right>
      cualquiera de (las|los|estas|estos) [<answers>] [anteriores]
      (ambas|las dos) (respuestas|opciones) anteriores [<are> <right>]
    `),
    allOfKind: phraseList(`(todas|todos) (estas|estos|esas|esos) [<several>] * …`),
    areOfKind: phraseList(`(todas|todos) son [las|los|unas|unos] * …`),
    perhapsBoth: phraseList(`
      (ambas|ambos|las dos|los dos) [<answers>|<things>] [<are> <right>]
    `),
    perhapsAll: phraseList(`
      (todas|todos) (ellas|ellos) [<are> <right>]
      (las|los) (tres|cuatro) [<answers>] [<are> <right>]
    `),
    none: phraseList(`
      <nothing> de (las|los) (anteriores|mencionadas|mencionados|demás|de arriba) [<are> <right>]
      nada de lo (anterior|mencionado|dicho)
      <nothing> de (las|los) <answers> [<other>] [<are> <right>]
      <nothing> de (las|los) <things> (<other>|<are> <right>)
      <nothing> de (estas|estos|esas|esos) [<answers>|<things>] [<other>] [<are> <right>]
      <nothing> (<answer>|anterior|de ellas es|de ellos es) [anterior] [<are> <right>]
      <nothing> <are> <right>
      [la] respuesta <right> no (está|aparece|figura) [aquí]
      no hay (respuesta|opción) <right>
      [una] otra respuesta
    `),
    noneOfKind: phraseList(`
      <nothing> de (las|los|estas|estos|esas|esos) [<several>] * [<are> (<right>|<wrong>)]
    `),
    perhapsNone: phraseList(`
      <nothing> [de las dos|de los dos|de ellas|de ellos]
      ni (una ni otra|uno ni otro)
      <nothing> [de ellas|de ellos] <are> <wrong>
    `),
    partial: phraseList(`
      (solo|sólo|solamente|únicamente|algunas|algunos|la mayoría|la primera|el primero|la segunda|el segundo)
      (la mitad|uno|una|dos|ni)
    `),
    labels: {
      before: phraseList(`(solo|sólo|solamente|únicamente|tanto|ambas|ambos|ni|las|los|la|el)`),
      named: phraseList(`[las|la] (<answers>|<answer>|frases|enunciados)`),
      and: phraseList(`(y|e|o|u|ni|como|pero también|así como)`),
      after: phraseList(`
        (solo|sólo|solamente|únicamente|juntas|anteriores)
        <are> [<right>|falsas|falsa|incorrectas]
      `),
      neither: phraseList(`ni`),
    },
    andWords: phraseList(`y, e, &`),
    bothWords: phraseList(`tanto, ambos`),
    pairWords: phraseList(`dos, ambas, ambos, par`),
    countWords: phraseList(`cuántos, cuántas, cuánto, cuánta, número de, cantidad de`),
    pickWords: phraseList(`
      cuál de, cuáles de, de las siguientes, de los siguientes, una de, uno de
    `),
    ifAnyWords: phraseList(`si l[ao]s hay, si hay algun[ao], en su caso`),
    markWords: phraseList(`
      (?:marque|marca|seleccione|selecciona|señale|señala|elija|elige) (?:cada|todas|todos)
    `),
    coupleWords: phraseList(`(?:pares|par|parejas?) de, qué (?:pares|par|parejas?)`),
    differenceWords: phraseList(`diferen{letter}*, distin{letter}*, compar{letter}*`),
    sameWords: phraseList(`
      lo mismo, el mismo, la misma, los mismos, las mismas, idénticas?, idénticos?, igual(?:es)?, intercambiables?
      ninguna diferencia, no hay diferencia
    `),
    holdWords: phraseList(`aplican?, correspond{letter}+, conciern{letter}+`),
    flatWords: phraseList(
      `sí, no, nunca, jamás, siempre, nada, ningun[ao], ningún, nadie, imposible`,
    ),
    letteredWords: phraseList(`
      vitaminas?, hepatitis, gripe, grupos?, sangre, vectores, vector, puntos?, eventos?,
      sucesos?, conjuntos?, matri(?:z|ces), notas?, acordes?, ángulos?, nodos?, equipos?,
      trenes, ciudades, antígenos?, factor(?:es)?, rectas?, planos?
    `),
    formWords: phraseList(`
      carpetas?, directorios?, archivos?, ficheros?, ortogr{letter}*, mayúsculas?, minúsculas?, puntuación,
      comas?, apóstrofos?, gui[oó]n(?:es)?, comillas, escri(?:be|bir|ta|to|tas|tos|tura), gramátic{letter}*,
      gramatical{letter}*, abrevi{letter}*, símbolos?, unidad(?:es)?, notación, formatos?, sintaxis,
      palabras? clave, convenci{letter}*, comandos?, métodos?, funci(?:ón|ones), variables?,
      identificador(?:es)?, operador(?:es)?, declar{letter}*, código, etiquetas?, acentos?, acentu{letter}*, tildes?,
      negrita, cursiva, pronunci{letter}*
    `),
    askingWords: phraseList(`
      qué, cuál, cuáles, quién, quiénes, cuándo, dónde, por, cómo, cuánto, cuántos, cuánta,
      cuántas, elija, elige, seleccione, selecciona, marque, marca, indique, indica, señale,
      señala, identifique, identifica, complete, completa, calcule, calcula, determine,
      determina, encuentre, encuentra, nombre, escoja, escoge, sea, considere
    `),
  },
  terms: {
    absoluteSign:
      /\b(?:siempre|nunca|jam.s|todos los casos|ning.n caso|ninguna circ|todo momento|excepci|invariabl|absolutamente|exclusiv|solamente|solo|s.lo)|nicamente\b|^(?:tod|nadie|nada|ning)/,
    vagueSign:
      /\b(?:general|lo general|normalmente|habitual|frecuen|usualmente|raramente|ocasional|probable|t.picamente|com.nmente|veces|menudo|mayor.a|algunos casos|de vez|quiz|tal vez)/,
    parts: {
      verb: 'es|son|está|están|debe|deben|puede|pueden|tiene|tienen|ha|han|necesita|necesitan|requiere|requieren|será|serán',
      adverb:
        'generalmente|normalmente|habitualmente|frecuentemente|usualmente|raramente|ocasionalmente|probablemente|típicamente|comúnmente',
      rough:
        '{adverb}|principalmente|sobre todo|mayoritariamente|suelen?|probables?|a veces|a menudo|con frecuencia|en general|por lo general|la mayoría de (?:las veces|los casos)|en algunos casos|de vez en cuando|quizás?|tal vez',
      weigh: 'apoy|contradi|contradec|debilit|justific|refuerz|reforz|refut',
      thought:
        'afirmación|argumento|argumentación|conclusión|hipótesis|opinión|razonamiento|teoría|tesis',
      participle: '(?:acept|asoci|consider|encontr|llam|us|utiliz|emple)ad[oa]s?|conocid[oa]s?',
    },
    absolute: [
      '(?<!(?:ha|han|había|fue|era|no|casi) )(?<term>siempre)(?! que)',
      '(?<!(?:ha|han|había|fue|era|casi) )(?<term>nunca|jamás)',
      'en todos los casos|en ningún caso|bajo ninguna circunstancia|en todo momento|sin (?:ninguna )?excepción|invariablemente|absolutamente',
    ],
    quantifiers: [
      '(?<=^[^a-z]{0,6})(?<term>tod[oa]s)(?= l[oa]s (?!\\d|dos|tres|cuatro|anteriores|respuestas|opciones|afirmaciones|demás|{word} (?:de la|del|citad[oa]s|mencionad[oa]s|siguientes|anteriores) )(?:{word} ){1,8}?{verb}(?!{letter}))',
      '(?<=^[^a-z]{0,6})(?<term>nadie|ning[uú]na?)(?! (?:es|de|son)(?!{letter}))(?= (?:{word} ){0,4}{verb}(?!{letter}))',
    ],
    exclusive: [
      '(?<=(?:{verb}|se|permite|permiten|funciona|afecta|utiliza|usa|depende)(?: {letter}+[ai]d[oa]s?)? )(?<!no )(?<term>únicamente|exclusivamente|solamente)',
      '(?<=(?:puede|pueden|debe|deben|se) )(?<term>solo|sólo)',
      '(?<term>solo|sólo)(?= (?:se )?(?:puede|pueden|funciona|permite|acepta|afecta|existe|sirve|ocurre))',
    ],
    certain:
      'siempre|nunca|jamás|sol[oa]s?|sólo|solamente|únicamente|exclusivamente|tod[oa]s?|nadie|ning[uú]na?|obligatoriamente',
    vague: [
      '(?<!(?:más|menos|tan|muy) )(?<term>{adverb})(?! {participle})',
      'a veces|a menudo|con frecuencia|en general|por lo general|la mayoría de las veces(?!{end})|en la mayoría de los casos|en algunos casos|de vez en cuando|quizás?|tal vez',
    ],
    open: [],
    hedges: '{rough}|pued(?:e|en) ser|podrían?|tiend(?:e|en) a',
    rough: '{rough}',
    adverb: '[a-zà-ÿ]+mente',
    permits: 'permitid[oa]s?|autorizad[oa]s?',
    question: '¿? ?(?:qué|cuál|cuáles|quién|quiénes|cómo|dónde|cuánt[oa]s?|con qué|por qué)',
    asked:
      'quién|quiénes|cuándo|dónde|cuánt[oa]s?|con qué frecuencia|en qué (?:caso|casos|situaciones|situación)|en qué condiciones',
    weighed: [
      '{weigh}{letter}*,? (?:{word},? ){0,8}?{thought}s?',
      '{thought}s? (?:{word},? ){0,8}?{weigh}{letter}*',
      '(?:hipótesis|premisa|supuesto|conclusión|corolario|deducción|inferencia|silogismo)s?|conclusiones',
      'deducir|concluir|inferir|necesariamente (?:verdader|ciert)[oa]s?|deben? ser (?:verdader|ciert)[oa]s?',
      'si (?:{word} ){1,8}?(?:es|son|fuera|fueran) (?:verdader|ciert)[oa]s?',
      'qué (?:{word} ){0,3}?(?:significa|quiere decir)|(?:sentido|significado) (?:{word} ){1,2}?(?:palabra|término|verbo|expresión)',
    ],
    event: '(?:pasa|ocurre|sucede)(?:rá|ría)?',
    falsehood:
      '(?<!(?:verdader|ciert|correct)[oa]s?(?: o |/| / ))(?:fals[oa]s?|incorrect[oa]s?)|errón[eo][oa]s?|no es (?:ciert|verdader)[oa]|mito',
    nothing: 'ning[uú]n[oa]?|nada|nadie|no hay',
  },
  questions: {
    verdict:
      '(?:[a-d1-4][.)] ?)?(?:es )?(?:verdader[oa]|fals[oa]|sí|si|no|correct[oa]|incorrect[oa]|ciert[oa]|de acuerdo|en desacuerdo|v|f)',
    says: 'que|qué|cuál|cuáles|cual|quién|quiénes|quien|dónde|donde|cuándo|cuando|cómo|como|cuánt[oa]s?|por qué|si|yo|tú|él|ella|nosotros|usted|ellos|ellas|esto|eso|este|esta|estos|estas|se|no|es|son|era|eran|fue|fueron|será|está|están|hay|ha|han|tiene|tienen|puede|pueden|debe|deben|hace|hacen|va|van|sirve|significa|permite|contiene|consiste|utiliza|usa|produce|representa|completa|complete|elige|elija|escoge|escoja|indica|indique|selecciona|seleccione|marca|marque|calcula|calcule|ordena|ordene|relaciona|relacione|señala|señale|halla|halle|encuentra|encuentre|determina|determine|identifica|identifique|nombra|nombre|define|defina|describe|describa|valida|di|diga|lee|lea|observa|observe|traduce|traduzca|{letter}+(?:ó|aron|ieron|aba|aban|ían)',
    verbs:
      'es|son|está|están|tiene|tienen|puede|pueden|debe|deben|hace|hacen|se|no|permite|permiten|contiene|contienen',
    articles:
      'el|la|los|las|un|una|unos|unas|mi|mis|tu|tus|su|sus|todo|toda|todos|todas|cada|dos|tres',
    joints:
      'a|al|con|contra|de|del|desde|durante|e|en|entre|hacia|hasta|para|por|según|sin|sobre|tras|u|o|y',
    verbal:
      'varía|guía|envía|evita|limita|habita|aporta|importa|cura|dura|figura|mejora|explora|libera|genera|opera|espera|supera|prepara|compara|separa|controla|regula|circula|estimula|acumula|forma|informa|transforma|deforma',
    adjectivesFollow: true,
    nominal:
      's|ción|sión|miento|dad|tad|ismo|ista|aje|ancia|encia|ura|ía|or|ora|logía|osis|itis|ema|ico|ica|al|ar|ario|aria|oso|osa|ivo|iva|és|esa|ano|ana|ante|ente|ado|ada|ido|ida|ible|able|ino|ina|ero|era|ión|ez|eza|tud|umbre|ial|ual|nico|nica|io|ia',
  },
  agreement: {
    articles: articleTable(`
      el: masculine singular = el/la
      la: feminine singular = el/la
      los: masculine plural = los/las
      las: feminine plural = los/las
      un: masculine singular = un/una
      una: feminine singular = un/una
      unos: masculine plural = unos/unas
      unas: feminine plural = unos/unas
      del: masculine singular = del/de la
      al: masculine singular = al/a la
      este ese aquel: masculine singular = este/esta
      esta esa aquella: feminine singular = este/esta
      estos esos aquellos: masculine plural = estos/estas
      estas esas aquellas: feminine plural = estos/estas
      ningún algún: masculine singular = ningún/ninguna
      ninguna alguna: feminine singular = ningún/ninguna
    `),
    opening: wordSet(`el la un una`),
    vowel: /^(?!)/,
    consonant: /^(?!)/,
    masculine: {
      words: wordSet(`
        día mapa planeta problema sistema tema clima idioma programa poema dilema esquema diagrama síntoma
        teorema enigma carisma cromosoma dogma fantasma panorama plasma prisma trauma volcán corazón
        pantalón avión camión ratón limón jamón melón buzón sillón balcón tiburón león pez lápiz arroz
        árbol sol mar papel animal hospital metal canal cristal país mes rey buey hombre padre coche
        bosque puente diente nombre cable cine pie valle aceite café bebé té pan plan tren jardín fin violín
        delfín calcetín examen origen volumen crimen germen orden gen polen cordón color dolor valor calor
        amor error tumor humor vapor componente panel botón bloque cliente bucle menú clip nivel control paquete
        modo ataque índice enfoque carácter informe soporte borde fotograma sabor reloj incidente riñón pulmón
        tendón
      `),
      endings:
        /(?:(?<!^(?:man|fot|mot|radi|libid|poli|aut|macr|dem|mod))o|aje|[td]or)s?$|(?:[td]ores|ismo|miento)$/,
    },
    feminine: {
      words: wordSet(`
        mano foto moto flor labor coliflor sangre leche nieve noche tarde calle clase nube llave nave torre
        madre mujer sal miel piel cárcel luz cruz voz paz raíz nariz vez red pared sed ley fe gente suerte
        muerte parte fuente frente base frase fase serie especie superficie imagen variable forma sintaxis interfaz clave matriz unión reunión variante constante
        razón señal alarma víctima mitosis firma
      `),
      endings:
        /(?:[csgx]ión|[dt]ad|tud|umbre|[csgx]iones|[dt]ades|tudes)$|(?<!m|ist|et|crat|^(?:dí|mediodí|map|tranví|guí|policí|espí|vigí|gorill?|pirat|agu|águil|alm|arm|hach|ar|aul|áre|al|had|algu?|cur|lambd|ali|coleg|guardi|camarad|demócrat))as?$/,
    },
    singular: /[^s\W\d]$|[áéíóúñ]$/u,
    plural: /(?:ciones|siones|dades|tudes|ajes|[bcdfgjlmnñprtvz][oa]s|ores|ales|[aeio]nes)$/u,
    unknown: wordSet(`
      el la los las lo un una unos unas al del de a en con por para sin sobre entre y e o u que qué quien
      como cuando donde si no ni más menos muy tan poco mucho todo toda todos todas cada otro otra mi tu su
      sus este esta estos estas ese esa dos tres cuatro cinco seis siete ocho nueve diez once doce cien mil
      paraguas cumpleaños rascacielos sacacorchos caos cosmos atlas gas mismo misma es son ser nada algo
      primer tercer gran buen mal algún ningún
    `),
  },
  quantities: {
    decimal: ',',
    thousands: true,
    magnitudes: { mil: 1e3, miles: 1e3, millón: 1e6, millones: 1e6, billón: 1e12, billones: 1e12 },
    ordinals: ['º', 'ª', 'er', 'ro', 'ra', 'do', 'da', 'to', 'ta', 'o', 'a'],
    months: [
      'enero',
      'febrero',
      'marzo',
      'abril',
      'mayo',
      'junio',
      'julio',
      'agosto',
      'septiembre setiembre',
      'octubre',
      'noviembre',
      'diciembre',
    ],
    dateWords: ['el', 'de', 'del', 'en'],
    ranges: [
      ['entre', 'y'],
      ['de', 'a'],
      ['desde', 'hasta'],
      ['del', 'al'],
      ['', 'a'],
      ['', 'hasta'],
    ],
    before: {
      below: ['menos de', 'menor de', 'menor que', 'inferior a', 'por debajo de'],
      'at-most': [
        'como máximo',
        'un máximo de',
        'máximo',
        'hasta',
        'no más de',
        'menor o igual que',
      ],
      above: ['más de', 'mayor de', 'mayor que', 'superior a', 'por encima de'],
      'at-least': [
        'al menos',
        'como mínimo',
        'un mínimo de',
        'mínimo',
        'a partir de',
        'mayor o igual que',
      ],
    },
    behind: {
      below: [],
      'at-most': ['o menos', 'y menos', 'como máximo', 'como mucho'],
      above: [],
      'at-least': ['o más', 'y más', 'como mínimo', 'al menos', 'en adelante'],
    },
    asksAmount:
      /\bcuánt[oa]s?\b|\bqué (?:edad|porcentaje|proporción|parte|número|cantidad|duración)(?![\p{L}])/u,
    asksRange:
      /\bnormal(?:es)?\b|de referencia(?![\p{L}])|\bfrecuencias?\b|\bbandas?\b|longitud(?:es)? de onda|\bespectro\b/u,
    asksPrecision: /redonde|decimales?\b|cifras? significativa|precisión/,
    asksVersion: /\bversi(?:ón|ones)(?![\p{L}])/u,
  },
  reading: {
    formula: {
      name: 'Szigriszt-Pazos, 1993',
      source:
        'Szigriszt Pazos, F. (1993). Sistemas predictivos de legilibilidad del mensaje escrito: fórmula de perspicuidad. Universidad Complutense de Madrid; bands: Barrio-Cantalejo et al. 2008, INFLESZ, Anales del Sistema Sanitario de Navarra 31(2)',
      base: 206.835,
      sentence: 1,
      word: 62.3,
    },
    bands: [
      { from: 80, words: 'very easy' },
      { from: 65, words: 'fairly easy' },
      { from: 55, words: 'standard' },
      { from: 40, words: 'fairly difficult' },
      { from: -Infinity, words: 'very difficult' },
    ],
    syllables: {
      // i, u and y are spoken with the vowel beside them, unless they bear the accent: ciencia, energía.
      nuclei:
        /[iuü]*[aeoáéó](?:[iuü](?![aeoáéóíú])|y(?![aeiouáéíóúü]))?|[iuü]?[íú]|[iuü]+y?|y(?![aeiouáéíóúü])/g,
      known: new Map(),
    },
    abbreviations: wordSet(
      'sr sra srta dr dra ej pp pág págs núm cap ed vol fig art av ud uds aprox',
    ),
  },
};
