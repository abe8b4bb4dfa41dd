import { articleTable } from './agreement.js';
import type { Language } from './language.js';
import { phraseList } from './phrase-tree.js';
import { patternOf, syllableTable } from './reading.js';
import { endingStemmer, formTable, wordSet } from './words.js';

/** Forms that no ending explains, and words that end like a plural and are none. */
const frenchForms = formTable(`
  nouveau nouvel nouvelle nouveaux nouvelles; beau bel belle beaux belles; vieux vieil vieille vieilles
  œil yeux; ciel cieux; travail travaux; vitrail vitraux; corail coraux; émail émaux; bail baux
  soupirail soupiraux; vantail vantaux; noyau noyaux; tuyau tuyaux; joyau joyaux; boyau boyaux; étau étaux
  fléau fléaux; préau préaux; landau landaus; faux fausse fausses; taux; choix; prix; voix; croix; paix
  noix; toux; époux; houx; doux; roux; flux; reflux; afflux; influx; index; lynx; phénix; silex; thorax
  cortex; larynx; pharynx; crucifix; perdrix; chaux; faix
  corps; temps; cours; concours; parcours; recours; secours; discours; pays; mois; fois; poids; bois
  puits; virus; processus; palais; marais; relais; français; anglais; japonais; repas; compas; cas
  succès; accès; procès; décès; excès; progrès; congrès; abcès; avis; permis; devis; tapis; radis; sens
  hélas; atlas; bras; matelas; verglas; lilas; ananas; univers; revers; envers; fonds; remords; printemps
  os; dos; repos; propos; héros; chaos; campus; corpus; consensus; papyrus; cosinus; sinus; bus; lotus
  pus; jus; refus; talus; tissus tissu; mars; biais; rubis; souris; brebis; oasis; iris; tennis; pénis
  thalamus hypothalamus; utérus; humérus; fémurs fémur; ours; plus; pois; roi rois; loi lois; foi
`);

/**
 * Plural, feminine and verb endings; derived words keep theirs. What is left is short of letters where a
 * verb and its nouns share a form (`divise`), and whole where too little would be left of it (`case`).
 */
const stemFrench: (word: string) => string = endingStemmer(
  [
    '-eaux eau 0, -eux eu 1, -oux ou 2, -aux al 2, -ss ss 1, -us us 1, -ès ès 1, -s 3',
    `-eraient 3, -eront 3, -erait 4, -erez 3, -issaient i 2, -issait i 2, -issant i 2, -issent i 2,
     -issez i 2, -aient 3, -ait 4, -euse eu 2, -ère 3, -ive if 3, -ante 5, -ée 3, -ité ité 1,
     -é 3, -er 3, -ez 3, -ment ment 1, -ent 4, -ant 5, -era 4, -ir i 3, -e 4`,
    '-nn n 2, -tt t 2, -ll l 2, -ss s 2',
  ],
  frenchForms,
);

/** Words in -ent whose ending is heard, without it; all others but those in -ment are forms of verbs. */
const heardInEnt = [
  ...wordSet(`
    abs abstin acc accid adhér adolesc affér ag ambival antécéd appar ard arg arp astring auv cohér
    compét concurr confid connivh conséqu consent cont contin conting couv déc décad défér déterg
    différ dissid éloqu émerg émin équival essenti évid excéd excell ferv fréqu imman immin impertin
    impot imprud incid incohér incompét indéc indiffér indig inhér innoc insol insurg intellig
    intermitt lat néglig occid occurr omnipot ongu opul pat par parav pénit perman persist pertin
    polyval pourc précéd préémin prés présid proémin prud réc récurr référ rég relat rel rep résid
    serp somnol souv strid subséqu succul tal tang torr transpar turbul urg viol virul
  `),
].join('|');

/** Verbs whose forms in -ment are no nouns, without the ending. */
const mutedInMent = [
  ...wordSet(`
    acclam affirm aim alarm allum anim arm assomm assum blâm calm charm chôm comprim confirm conform
    consomm consum déform dénomm dépr déprim dorm enferm entam estim exprim ferm form fum imprim
    inform nomm opprim parfum présum proclam programm ranim réclam réform renferm réprim résum sèm
    supprim transform
  `),
].join('|');

export const french: Language = {
  code: 'fr',
  name: 'French',
  words: {
    functionWords: wordSet(`
      le la les l' un une des du de d' au aux à en dans par pour sur sous avec chez vers entre entr' parmi
      contre depuis pendant durant dès avant après devant derrière jusque jusqu' selon suivant malgré
      envers hors voici voilà via outre concernant face lors lorsque lorsqu' quand comme si s' que qu'
      qui quoi dont où lequel laquelle lesquels lesquelles auquel auxquels auxquelles duquel desquels
      desquelles quel quelle quels quelles quelque quelques quelqu' quelconque quiconque et ou mais donc
      or car ni puisque puisqu' parce quoique quoiqu' tandis alors ainsi afin cependant pourtant
      toutefois néanmoins sinon soit
      je j' me m' moi tu te t' toi il ils elle elles se soi on nous vous lui leur leurs eux y ce c' ç' ceci
      cela ça cet cette ces celui celle ceux celles ci là mon ma mes ton ta tes son sa ses notre nos
      votre vos mien mienne miens miennes tien tienne tiens tiennes sien sienne siens siennes nôtre
      nôtres vôtre vôtres même mêmes autre autres autrui tel telle tels telles tout toute tous toutes
      chaque chacun chacune plusieurs certain certaine certains certaines divers diverses différents
      différentes plupart maint
      suis es est sommes êtes sont étais était étions étiez étaient serai seras sera serons serez seront
      serais serait seraient fus fut furent soient sois soyez fût été étant être ai as a avons avez ont
      avais avait avions aviez avaient aurai auras aura aurons aurez auront aurais aurait auraient eut
      eurent aie ait aient eu ayant avoir fais fait faisons faites font faisait faire peux peut pouvons
      pouvez peuvent pouvait pourra pourrait pourraient puisse pouvoir dois doit devons devez doivent
      devait devra devrait devraient devoir vais va allons allez vont aller
      plus moins très trop peu assez beaucoup bien mal aussi autant si tant tellement presque presqu'
      environ encore toujours déjà souvent parfois puis ensuite enfin ici ailleurs
      maintenant aujourd'hui hier demain tôt tard comment combien pourquoi seulement simplement plutôt
      surtout notamment également vraiment oui t etc cf ex
    `),
    questionWords: wordSet(`
      suivant proposition réponse répondre question affirmation énoncé choix choisir exact inexact correct
      incorrect juste vrai faux bon mauvais meilleur décrire description appeler nommer nom terme mot
      signifier définition définir exemple cas genre type sorte forme connaître utiliser utilisation faire
      prendre donner montrer trouver cocher indiquer sélectionner identifier compléter nombre code valeur
      résultat programme problème ligne partie chose façon manière fait raison cause but principal
      commun différent différence semblable possible approprié besoin selon parmi concernant figure image
      tableau schéma graphique texte temps année personne premier dernier permettre servir
      passer arriver
      non jamais sans sauf excepté aucun aucune rien personne seul
    `),
    elisions: wordSet(
      `l' d' j' m' t' s' c' ç' n' qu' jusqu' lorsqu' puisqu' quoiqu' quelqu' presqu' entr'`,
    ),
    stem: stemFrench,
  },
  negation: {
    sign: /\b(?:pas|jamais|aucune?|sauf|except|hormis|exclusion|moins)|à part(?!i)/,
    parts: {
      asker:
        "(?<!pour )quel(?:le)?s?|quel(?:le)?s?(?! raison)|(?:les?|la|du|des|au|aux)quel(?:le)?s?|qu'est-ce qu[ie]|(?<!est-ce )qu[ie]|une? seule?|l'une?(?= (?:d'|de |des ))|(?<=^ ?)une?(?= de ces| des )",
      question:
        "quel(?:le)?s?|(?:les?|la|du|des|au|aux)quel(?:le)?s?|qu'est-ce|comment|pourquoi|où|combien",
      relative: 'qui|que',
      object: "qu'est-ce qu[e']",
      pointing: "(?:de|d'entre|parmi) (?:ces|les)|suivante?s?|ci-dessous|ci-dessus|proposée?s?",
      picker:
        '(?:choisi|identifi|sélectionn|indiqu|coch|cit|donn|trouv|nomm|désign|précis|repér|entour|soulign|élimin|relev)(?:er|ez|e|ssez|r)?|dites|dire',
      preposition:
        "à|au|aux|avec|avant|après|chez|concernant|contre|dans|d'|de|depuis|des|du|en|entre|jusqu'à|malgré|par|parmi|pendant|pour|sans|selon|sous|suivant|sur|vers",
      determiner:
        "(?:le|la|les|un|une|ce|cet|cette|ces|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leur|leurs)(?!{letter})|l'(?={letter})",
      pronoun: "je|j'(?={letter})|tu|il|elle|on|nous|vous|ils|elles",
      clause:
        "que|qui|dont|où|si|s'ils?|lorsque|quand|quoique|parce|puisque|car|mais|comme|afin|tandis|alors|qu'(?={letter})|lorsqu'(?={letter})|puisqu'(?={letter})|quoiqu'(?={letter})",
      verb: 'est|sont|était|étaient|sera|seront|serait|seraient|fut|furent|ont|avait|avaient|aura|auront|peut|peuvent|pouvait|doit|doivent|devrait|fait|font|va|vont|a(?= {letter}+(?:é|i|u|is|it)e?s?(?!{letter}))',
      between: '(?:(?!va |toujours |toutefois |pourtant |même |encore )[^\\s.,;:?!«»"“”]+ ){1,6}?',
      chosen: "qui|que l'on|qu'on",
      likely:
        'adapté|approprié|cohérent|compatible|convaincant|crédible|efficace|envisageable|exact|indiqué|pertinent|plausible|probable|susceptible|utile|vraisemblable|vrai',
      one: "(?:l'une?|une?|deux|trois)(?: seule?)?(?: d'entre (?:elles|eux)|de (?:ces|celles|ceux)[^,.?!:]{0,40})?",
      which:
        '(?:le|la|les|du|au|aux)quel(?:le)?s?|quel(?:le)?s?|celui|celle|ceux|celles|quoi|qui|où',
    },
    negated: [
      "(?:ne |n')(?<inside>{between})(?<no>pas)",
      "(?:ne |n')(?<inside>(?:faut|doi[ts]|doivent|devez|devons|faudrait|devrait|devraient)(?:-{letter}+)?(?: {letter}+)?) (?<no>jamais)",
    ],
    never: ["(?:ne |n')(?<inside>{between})(?<no>jamais)"],
    exceptionSign: /\b(?:sauf|except|hormis|moins)|exclusion|l'exception|à part(?!i)/,
    exceptions: [
      '(?<no>sauf|excepté|excepte|hormis|à part)(?= {one}(?: ?[,:;.?!…()]| ?$| {which}| {picker}))',
      '(?<no>sauf|excepté|excepte|hormis)(?=,? {which}(?!{letter}))',
      '(?<no>sauf|excepté|excepte|hormis|à part)(?={end})',
      "(?<no>à l'(?:exception|exclusion))(?= (?:de |d'|du |des )(?:l'une?|une?|laquelle|lequel|lesquel(?:le)?s)(?: seule?)?(?: d'entre (?:elles|eux))?(?: ?[,:;.?!…()]| ?$| {which}))",
      "(?<no>à l'(?:exception|exclusion))(?= (?:de|des){end}|{end})",
    ],
    gradings: [
      '(?:(?:le|la|les)?quel(?:le)?s?|qui)(?<rest>[^.?!]{0,150}) (?<no>(?:le|la|les) moins)(?= {likely}(?:e|s|es|le|les)?(?!{letter}))',
    ],
    harmless:
      " (?:seulement|uniquement|que|moins|d'autres?|forcément|nécessairement|toujours|trop)(?!{letter})| qu'|[^.?!]*[ ,]mais(?!{letter})",
    described:
      "(?:ne |n')(?:(?:lui|leur|y|en|se) |s'|l')?(?:a|ont|eut|fut|{letter}+(?:ait|aient|èrent|irent)) [^?!]*[ ,](?:parce qu|car |puisqu|jusqu'|bien qu|quoiqu|afin |pour qu)",
    opens:
      '^(?:(?:et|mais|alors|donc|or) )?(?:(?:le|la|les) ou |{preposition} ?)?$|^parmi .*$|(?<comma>[,–-] ?(?:{preposition} ?)?)$|(?:^|[ ,]){picker} (?:{preposition} ?)?$',
    picks:
      '(?:^|[ ,]){picker}(?: [^\\s,;:.?!]+){1,8}? {chosen} $|(?:^|[ ,])quel(?:le)?s? (?:est|sont|était|serait)(?! le (?:nom|mot|terme))(?: (?!d.une?|du |de l|des )[^\\s,;:.?!]+){1,8}? {chosen} $|(?:^|[ ,])(?:une seule|un seul)(?: [^\\s,;:.?!]+){0,4} qui $',
    breaks: '{clause}|{verb}|(?:et|ou|ni) $',
    subjects: '(?<!(?<!{letter})(?:{preposition}|et|ou|tous|toutes) ?){determiner}|{pronoun}',
    inverted: '-(?:t-)?(?:il|elle|on|ils|elles|vous|nous|tu|je) $',
    light: "d'|de|être|été",
    fact: 'vraie?s?',
    truth: 'correcte?s?|exacte?s?|justes?|valables?|valides?|vraie?s?',
    relates:
      'affaibli(?:t|r|ssent)|appui(?:e|ent)|appuyer|contredi(?:t|re|sent)|expliqu(?:e|ent|er)|justifi(?:e|ent|er)|(?:mettre|met|mettent) en (?:cause|doute)|remettre en (?:cause|question)|réfut(?:e|ent|er)|renforc(?:e|ent|er)|soutenir|soutien(?:t|nent)',
    falsehood:
      '(?:être )?(?:une? |la |le )?(?:(?:affirmation|proposition|réponse) )?(?<word>erronée?s?|fausses?|faux|incorrecte?s?|inexacte?s?)',
    cites:
      'chansons?|citations?|devises?|dictons?|a dit|disait|paroles|phrases?|proverbes?|répliques?|slogans?|titres?|vers',
    denials: [
      '(?<=^[^a-z]{0,4})(?<no>pas)',
      "(?:ne |n')(?<inside>{between})(?<no>jamais|aucune?)",
      '(?<no>ne pas)',
    ],
  },
  options: {
    lists: {
      answers: phraseList(`(réponses|propositions|options|choix|affirmations|assertions)`),
      answer: phraseList(`(réponse|proposition|option|affirmation|assertion)`),
      things: phraseList(`
        (possibilités|solutions|éléments|items|énoncés|phrases|raisons|causes|facteurs|méthodes|moyens)
        (exemples|termes|mots|cas|choses|points)
      `),
      other: phraseList(`
        (ci-dessus|ci dessus|précédentes|précédents|précédente|proposées|proposés|citées|cités)
        (données|mentionnées|mentionnés|énoncées|énumérées|suggérées|suivantes|ci-dessous|plus haut)
      `),
      are: phraseList(`
        (sont|peuvent être|est|n'est|ne sont|n'était) [toutes|tous|toutes les deux|tous les deux]
      `),
      right: phraseList(`
        (correctes|corrects|correcte|correct|vraies|vrais|vraie|vrai|exactes|exacts|exacte|exact)
        (justes|juste|bonnes|bons|bonne|bon|valables|valable|valides|valide|possibles|possible)
        (convenables|acceptables|acceptable|applicables)
      `),
      wrong: phraseList(`
        (fausses|fausse|faux|incorrectes|incorrects|incorrecte|incorrect|inexactes|inexacts|inexacte|inexact)
        (erronées|erronés|erronée|erroné|mauvaises|mauvaise|mauvais|invalides|invalide)
      `),
      fit: phraseList(`
        (conviennent|convient|s'appliquent|s'applique)
        ne (conviennent|convient)
      `),
      every: phraseList(`(toutes|tous|chacune|chacun|n'importe laquelle|n'importe lequel)`),
      nothing: phraseList(`(aucune|aucun|ni l'une ni l'autre|ni l'un ni l'autre|pas une)`),
      of: phraseList(`(de|d'entre|parmi)`),
      several: phraseList(`(deux|trois|quatre|cinq|2|3|4|5)`),
    },
    all: phraseList(`
      toutes les [<other>] (réponses|propositions|affirmations|assertions) [<other>] [<are> <right>|<fit>]
      tous les [<other>] choix [<other>] [<are> <right>|<fit>]
      (toutes|tous) les [<other>] (<answers>|<things>) [<other>] (<are> <right>|<fit>)
      (toutes|tous) les (<answers>|<things>) <other>
      les <several> [<other>] (<answers>|<things>) <other>
      (toutes|tous) (ces|ces trois|ces quatre) [<other>] (<answers>|<things>) [<other>] [<are> <right>|<fit>|à la fois]
      (toutes|tous) [celles|ceux] <other>
      toutes (<are> <right>|<fit>)
      l'ensemble (des|de ces) (<answers>|<things>) [<other>]
      tout (ce qui|ce qu'il) précède [est <right>]
      tout ce qui est (cité|mentionné|proposé|énoncé|dit) [ci-dessus|plus haut|précédemment]
      tout (cela|ça) [à la fois]
      <every> (de|d'entre|parmi) (ces|les|elles) [<answers>|<things>] [<other>]
      (toutes|tous) à la fois
    `),
    allOfKind: phraseList(`(toutes|tous) ces [<several>] * …`),
    areOfKind: phraseList(`
      (ce sont|ceux-ci sont|celles-ci sont) (tous|toutes) [des|les|de] * …
      (ils|elles) sont (tous|toutes) [des|les|de] * …
    `),
    perhapsBoth: phraseList(`
      les deux [<answers>|<things>] [à la fois|ensemble] [<are> <right>|<fit>]
      (toutes|tous) [les] deux [<are> <right>]
      l'une et l'autre
      l'un et l'autre
      ces deux (réponses|propositions)
    `),
    perhapsAll: phraseList(`
      tous <are> <right>
      tout est <right>
      les (trois|quatre|cinq|3|4|5) [<answers>|<things>] [à la fois] [<are> <right>|<fit>]
      (elles|ils) sont (toutes|tous) <right>
      (toutes|tous) les <several>
      (toutes|tous)
    `),
    none: phraseList(`
      <nothing> <of> (ces|ces deux|ces trois|ces quatre) [<other>] (<answers>|<things>) [<other>] [<are> <right>|<fit>]
      <nothing> des [<other>] <answers> [<other>] [<are> <right>|<fit>]
      <nothing> des [<other>] <things> (<other>|<are> <right>|<fit>)
      <nothing> des (précédentes|précédents|autres)
      <nothing> [<of>] [celles|ceux] (ci-dessus|ci dessus|ceux-ci|celles-ci|précédentes|précédents)
      aucune <answer> [<other>] [<are> <right>|<fit>]
      aucun choix [<other>] [<are> <right>|<fit>]
      aucune [bonne] réponse [<right>]
      (aucune|aucun) (<are> <right>|<fit>)
      rien de (tout cela|cela|tout ça|ce qui précède|tout ce qui précède)
      pas de (bonne réponse|réponse <right>)
      [une] autre réponse
      autre proposition
      la (bonne réponse|réponse <right>) n'est pas (là|donnée|proposée|indiquée|présente|listée)
    `),
    noneOfKind: phraseList(`
      (aucune|aucun) (de|d'entre) ces [<several>] * [<are> (<right>|<wrong>)]
      (aucune|aucun) des [<several>] * [<are> (<right>|<wrong>)]
    `),
    perhapsNone: phraseList(`
      tout est (faux|inexact|incorrect)
      (aucune|aucun) [des deux|d'eux|d'entre eux|d'entre elles|d'elles]
      (ni l'un ni l'autre|ni l'une ni l'autre)
      (aucune|aucun) [d'eux|d'entre eux|d'entre elles|d'elles] <are> <wrong>
    `),
    partial: phraseList(`
      (seul|seule|seulement|uniquement|certains|certaines|quelques|la plupart|la première|le premier)
      (la seconde|le second|la deuxième|le deuxième|la moitié|un|une|deux|ni)
    `),
    labels: {
      before: phraseList(`
        (seules|seuls|seulement|uniquement|à la fois|ni|soit|les|toutes les|tous les)
      `),
      named: phraseList(`
        [les|la|l'] (<answers>|<answer>|énoncés|énoncé|items|item|phrases|phrase)
      `),
      and: phraseList(`(et|ou|ni|mais aussi|ainsi que)`),
      after: phraseList(`
        (seulement|uniquement|seules|seuls|à la fois|ensemble|ci-dessus|réunies|réunis)
        <are> [<right>|fausses|faux|fausse|incorrectes]
        (<fit>|mais pas)
      `),
      neither: phraseList(`ni`),
    },
    andWords: phraseList(`et, &`),
    bothWords: phraseList(`à la fois, et`),
    pairWords: phraseList(`deux, paire, lequel des deux, laquelle des deux`),
    countWords: phraseList(`
      combien, nombre de, nombre d'{word}, quel nombre, quel est le nombre
    `),
    pickWords: phraseList(`
      parmi, lequel, laquelle, lesquels, lesquelles, un des, une des, l'une des, l'un des
    `),
    ifAnyWords: phraseList(`le cas échéant, s'il y en a`),
    markWords: phraseList(`
      (?:coche[rz]|sélectionne[rz]|choisissez|choisir|indique[rz]) (?:chaque|chacune?|toute?s|tous)
    `),
    coupleWords: phraseList(`
      (?:paires?|couples?) (?:de|d')(?:{word})?, quel(?:le)?s? (?:paires?|couples?)
    `),
    differenceWords: phraseList(`différ{letter}*, distingu{letter}*, distinction, compar{letter}*`),
    sameWords: phraseList(`
      la même, le même, les mêmes, identiques?, égale?s?, égaux, interchangeables?, aucune différence, pas de différence
    `),
    holdWords: phraseList(
      `s'appliqu{letter}+, convien{letter}+, correspond{letter}*, concern{letter}+`,
    ),
    flatWords: phraseList(
      `oui, non, pas, jamais, toujours, rien, aucune?, personne, nulle part, impossible`,
    ),
    letteredWords: phraseList(`
      vitamines?, hépatites?, grippe, groupes?, sang, vecteurs?, points?, événements?,
      ensembles?, matrices?, notes?, accords?, angles?, nœuds?, équipes?, trains?, villes?,
      antigènes?, facteurs?, droites?, plans?
    `),
    formWords: phraseList(`
      dossiers?, répertoires?, fichiers?, orthograph{letter}*, majuscules?, minuscules?, ponctu{letter}*,
      virgules?, apostrophes?, traits? d'union, guillemets?, écri(?:t|te|ts|tes|re|vez|vons|ture),
      grammair{letter}*, grammatical{letter}*, abrég{letter}*, abrévi{letter}*, symboles?, unités?, notations?,
      formats?, syntaxe, mots?[- ]clés?, nommage, conventions?, commandes?, méthodes?, fonctions?, variables?,
      identifiants?, opérateurs?, déclar{letter}*, code, balises?, typograph{letter}*, accents?, accentu{letter}*,
      gras, italiques?, prononc{letter}*, casse
    `),
    askingWords: phraseList(`
      quel, quelle, quels, quelles, qui, que, qu', quoi, quand, où, pourquoi, comment, combien,
      lequel, laquelle, lesquels, lesquelles, est-ce, choisissez, choisir, cochez, cocher,
      indiquez, indiquer, sélectionnez, sélectionner, trouvez, trouver, donnez, donner,
      identifiez, identifier, nommez, citez, citer, complétez, compléter, calculez, calculer,
      déterminez, déterminer, parmi, soit, soient, considérons, expliquez
    `),
  },
  terms: {
    absoluteSign:
      /\b(?:toujours|jamais|tous les cas|aucun cas|circonstance|exception|quoi qu|syst|absolument|invariabl|uniquement|exclusiv|seulement)|^(?:seul|tou[st]|aucun|personne)/,
    vagueSign:
      /\b(?:souvent|parfois|quelquefois|g.n.ral|habituel|fr.quemment|rarement|probablement|ordinair|couramment|typiquement|plupart|certains cas|de temps en)/,
    parts: {
      verb: 'a|est|doit|peut|fait|sera|va|vaut|ont|sont|doivent|peuvent|font|seront|vont|inhibent|agissent|possèdent|contiennent|permettent|nécessitent',
      adverb:
        'souvent|parfois|quelquefois|généralement|habituellement|fréquemment|rarement|probablement|ordinairement|couramment|typiquement',
      weigh: 'affaibli|confort|contredi|étay|infirm|justifi|réfut|renforc',
      thought:
        'affirmation|argument|argumentation|conclusion|hypothèse|opinion|raisonnement|théorie|thèse',
      rough:
        '{adverb}|normalement|principalement|surtout|essentiellement|majoritairement|probables?|en général|la plupart (?:des cas|du temps)|dans certains cas|de temps en temps',
      state:
        '(?:appel|affect|déclar|exécut|ferm|initialis|utilis)ée?s?(?= *(?:[.,;:!?)]|$))|(?:atteint|défini|lu)e?s?(?= *(?:[.,;:!?)]|$))',
      participle:
        'accepté|admis|appelé|associé|connu|constaté|employé|observé|rencontré|retrouvé|utilisé|considéré',
    },
    absolute: [
      '(?<!(?:a|ont|avait|avaient|est|encore et|pas|presque|quasi) )(?<term>toujours)(?! pas)',
      "(?:ne |n')(?!(?:ai|as|a|ont|avais|avait|avaient|aura|auront) )(?:[^\\s.,;:?!]+ ){1,3}?(?<!(?:presque|quasi) )(?<term>jamais)(?! {state})",
      "dans tous les cas|en aucun cas|en toutes? circonstances?|sans (?:aucune )?exception|en aucune circonstance|quoi qu'il arrive|invariablement|(?<!pas )(?:systématiquement|absolument)",
    ],
    quantifiers: [
      "(?<=^[^a-z]{0,6})(?<term>tous|toutes)(?= les (?!\\d|deux|trois|quatre|réponses|propositions|affirmations|autres|options|choix|{word} (?:après|avant|de la|de l'|du|cités|citées|listés|listées|mentionnés|mentionnées|proposés|proposées|ci-dessus|suivants|suivantes) )(?:{word} ){1,8}?{verb})",
      "(?<=^[^a-z]{0,6})(?<term>toute?)(?! (?:ce|le|la|en|à|de|d'))(?= (?:{word} ){1,6}?{verb}(?!{letter}))",
      "(?<=^[^a-z]{0,6})(?<term>aucune?)(?! (?:de|des|d'))(?= (?:{word} ){1,5}(?:ne |n'))",
      "(?<=^[^a-z]{0,6})(?<term>personne)(?= (?:ne |n'))",
    ],
    exclusive: [
      '(?<=(?:{verb}|se|être|agit|applique|atteint|autorise|concerne|dépend|permet|provient|siège|touche|vient)(?: {letter}+ées?| {letter}+és?)? )(?<!(?:non|pas) )(?<term>uniquement|exclusivement|seulement)',
      "(?<=^[^a-z]{0,6})(?<term>seule?s?)(?= (?:(?:le|la|les) |l')(?:{word} ){1,8})",
    ],
    certain:
      "toujours|jamais|uniquement|seulement|exclusivement|seule?s?|tous|toutes?|tout|aucune?|systématiquement|obligatoirement|nécessairement|(?:ne |n')(?:(?!jamais|pas|plus)[^\\s.,;:?!]+ ){1,4}?(?:que|qu'[^\\s]+)",
    vague: [
      '(?<!(?:plus|moins|aussi|très|peu|si) )(?<term>{adverb})(?! (?:{participle}(?:e|s|es)?|que)(?!{letter}))',
      'en général|dans la plupart des cas|la plupart du temps(?!{end})|dans certains cas|de temps en temps',
    ],
    open: [],
    hedges: "{rough}|peu(?:t|vent)[- ]être|pourrai(?:t|ent)|tend(?:ent)? à|susceptibles? (?:de|d')",
    rough: '{rough}',
    adverb: '[a-zà-ÿ]+ment',
    permits: 'autorisée?s?|permise?s?',
    question:
      "qu'|que|quoi|quel(?:le)?s?|(?:les?|la|du|des|au|aux)quel(?:le)?s?|qui|comment|pourquoi|où|combien|à quelle|dans quel",
    asked:
      'qui|quand|où|combien|à quelle fréquence|dans quels? cas|à quel moment|à quelles? conditions?|quelles? personnes?',
    weighed: [
      '{weigh}{letter}*,? (?:{word},? ){0,8}?{thought}s?',
      '{thought}s? (?:{word},? ){0,8}?{weigh}{letter}*',
      '(?:hypothèse|prémisse|présupposé|présupposition|conclusion|corollaire|déduction|inférence|syllogisme)s?',
      'déduire|conclure|inférer|nécessairement vraie?s?|(?:doit|doivent) être vraie?s?',
      'si (?:{word} ){1,8}?(?:est|sont|était|étaient) (?:vraie?s?|exacte?s?)',
      "(?:que|qu'est-ce que) (?:{word} ){0,3}?(?:signifie|veut dire)|(?:sens|signification) (?:{word} ){1,2}?(?:mot|terme|verbe|expression)",
    ],
    event: "(?:(?:se |s')(?:pass|produi){letter}*|arriv(?:e|era|erait))(?:-t-il)?",
    falsehood:
      '(?<!(?:vraie?s?|exacte?s?|correcte?s?|juste)(?: ou |/| / ))(?:fausse?s?|faux|inexacte?s?|incorrecte?s?)|erronée?s?|moins (?:probable|vraisemblable)|mensong(?:e|ère)|idée reçue',
    nothing: 'aucune?|rien|pas de',
  },
  questions: {
    verdict:
      "(?:[a-d1-4][.)] ?)?(?:(?:c'est|elle est|il est) )?(?:vraie?|fausse|faux|oui|non|exacte?|inexacte?|correcte?|incorrecte?|juste|d'accord|pas d'accord|v|f)",
    says: "qu[ei]|qu'|quoi|quel(?:le)?s?|(?:les?|la|du|des|au|aux)quel(?:le)?s?|où|quand|comment|pourquoi|combien|si|je|j'|tu|il|elle|on|nous|vous|ils|elles|ce|c'|ceci|cela|ça|cet|cette|ces|voici|voilà|est|es|sont|suis|était|étaient|sera|seront|serait|fut|furent|soit|soient|soient|a|ai|as|ont|avait|avaient|aura|auront|peut|peuvent|doit|doivent|fait|font|va|vont|vaut|faut|parmi|concernant|alors|donc|car|parce|ne|n'|se|s'|y|alors|{letter}+(?:ez|ons|ait|aient|èrent|irent|issent)|associer|décrire|décris|calculer|choisir|citer|classer|cocher|comparer|compléter|déterminer|donner|entourer|expliquer|identifier|indiquer|nommer|ordonner|placer|préciser|relier|remplir|repérer|résoudre|sélectionner|simplifier|souligner|traduire|trouver|complète|choisis|coche|entoure|indique|trouve|calcule|souligne|relie|classe|appelle|appartient|comprend|consiste|contient|correspond|dépend|désigne|devient|entraîne|entraine|existe|indique|mesure|permet|possède|produit|provoque|représente|sert|signifie|utilise|vient|consacre|dit|naît|meurt|suit",
    verbs:
      "est|sont|a|ont|peut|peuvent|doit|doivent|fait|font|se|s'|ne|n'|possède|possèdent|permet|permettent|contient|contiennent|entra[iî]ne|entra[iî]nent|agit|agissent|(?:accélèr|amélior|aggrav|assur|augment|bloqu|consist|constitu|désign|détermin|diminu|empêch|évit|exist|favoris|impliqu|impos|inhib|libèr|nécessit|oblig|présent|protèg|provoqu|représent|ressembl|résult|signifi|stimul|suscit|transform|utilis)e(?:nt)?|appartien(?:t|nent)|comprend|comprennent|correspond|dépend|détrui(?:t|sent)|devien(?:t|nent)|intervien(?:t|nent)|met|mettent|produi(?:t|sent)|provien(?:t|nent)|rédui(?:t|sent)|rend|rendent|sert|servent|survien(?:t|nent)|vise|visent|voit|voient|(?!(?:avant|comme|contre|devant|durant|elle|encore|entre|même|moyennant|outre|parce|pendant|presque|quand|que|quelque|seule?|soit|souvent|suivant|surtout|tout|toute|{letter}+ment|voire) ){letter}{2,}[adet](?= (?:l'|une? |(?:le|la|les) (?!mieux|moins|plus)))",
    articles:
      "le|la|les|l'|un|une|des|du|de la|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leur|leurs|tout|toute|tous|toutes|chaque|aucun|aucune|deux|trois",
    joints:
      "à|au|aux|avec|chez|contre|dans|d'|de|des|du|en|entre|et|ou|par|pendant|pour|sans|selon|sous|sur|vers",
    verbal:
      'indique|explique|implique|applique|communique|fabrique|revendique|abdique|pratique|critique|arrive|gère|opère|considère|libère|préfère|suggère|mesure|dure|assure|figure|procure|capture|partage|dégage|engage|encourage|voyage|propose|dispose|oppose|impose|repose|compose|expose|limite|invite|évite|imite|agite|profite|mérite|hérite|habite|visite|facilite|suscite|distingue|attribue|constitue|distribue|contribue|diminue|évolue|oublie|étudie|varie|vérifie|modifie|justifie|avance|commence|lance|balance|influence|finance|renonce|annonce',
    adjectivesFollow: true,
    nominal:
      's|x|tion|sion|ment|té|isme|iste|age|ance|ence|ure|ie|eur|euse|logie|ose|ite|ème|ique|al|ale|aire|eux|if|ive|el|elle|ien|ienne|ain|aine|ois|oise|ais|aise|ant|ante|ment|client|ente|é|ée|ible|able|il|ic|in|ine|ier|ière|if|oire|eau|u|ue|i|ard|et|ette|ot|on|onne|ond|onde|ert|erte|er|ère|oid|oïde|gène|phile|phobe|fère|vore|type|plan|clé|eau|vert|noir|noire|rouge|libre|simple|double|aigu|aiguë',
  },
  agreement: {
    articles: articleTable(`
      le: masculine singular consonant = le/la/l’
      la: feminine singular consonant = le/la/l’
      l': singular vowel = le/la/l’
      les: plural = le/la/les
      un: masculine singular = un/une
      une: feminine singular = un/une
      du: masculine singular consonant = du/de la/de l’
      au: masculine singular consonant = au/à la/à l’
      des aux: plural = le/la/les
      cet: masculine singular vowel = ce/cet/cette
      cette: feminine singular = ce/cet/cette
      ces: plural = ce/cette/ces
      ma ta sa: feminine singular consonant = son/sa
      mon ton son: singular |masculine |vowel = son/sa
      mes tes ses: plural = son/sa/ses
      nos vos leurs: plural = leur/leurs
      notre votre: singular = notre/nos
      aucun: masculine singular = aucun/aucune
      aucune: feminine singular = aucun/aucune
      quel: masculine singular = quel/quelle
      quelle: feminine singular = quel/quelle
      d': vowel = de/d’
      qu': vowel = que/qu’
    `),
    opening: wordSet(`le la l' un une`),
    vowel: new RegExp(
      [
        '^[aàâæeéèêëiîïôöœ]\\p{L}',
        '^o(?!nz|ui|uat)\\p{L}',
        '^u(?!hl|lul)\\p{L}',
        '^y(?:eux|onne|vel|ves|von|[bcdfghjklmnpqrstvxz])',
        '^h(?:abil|abit|adit|alein|alluc|altèr|ameçon|armoni|ebdo|ébreu|ectare|égémon|élic|élio|élium|ellén)',
        '^h(?:elvét|éma|émi|émo|épat|erb|ercul|éréd|éré[st]|érit|ermaph|ermét|ésit|étér|eur[eo]|eurist|exa)',
        '^h(?:ippo|irond|istoi|istori|istog|istol|iver|olo|omicid|omm|omo|onn|onor|ôpita|ospi|orai|orizo)',
        '^h(?:orlog|ormon|orosc|orreu|orrib|ortic|osti|ôte|uil|uiss|uît|umai|umeu|umid|umili|umour|umus)',
        '^h(?:ybrid|ydr|ygi|ymn|yper|ypn|ypo|ystér|éroïn|éroïs)',
      ].join('|'),
      'u',
    ),
    consonant: new RegExp(
      [
        '^[bcçdfgjklmnpqrstvwxz]\\p{L}',
        '^(?:onz|oui$|ouisti|uhl|ulul|ya|yéti|yen$|yo(?!nne)|you)',
        '^h(?:ach|aie|aillon|ain(?!au)|aïr|all(?!uc)|alos?$|alt[eo]|amac|ambur|ameau|amster|anch|and|ang|annet|ans)',
        '^h(?:app|arang|aras|arc|ard|arem|aren|argn|aric|arnai|arp|asard|ât|au|avr|ayon|ériss|ernie|éron)',
        '^h(?:éros$|erse|êtr|eurt|ibou|ideu|iérarch|iss|obby|ochet|ockey|old|olland|omard|ongr|ont|oquet)',
        '^h(?:ord|ors|ott|oubl|oue|ouil|oul|ouss|oux|ublot|uée|uguen|uit(?!r)|url|ussard|utte|igh|it$|ip)',
      ].join('|'),
      'u',
    ),
    capitals: { vowel: /^[AEIOU]/, consonant: /^[BCDGJKPQTVWZ]/ },
    masculine: {
      words: wordSet(`
        petit grand bon gros nouveau vieux beau premier dernier faux long haut seul certain mauvais
        accord acide acte âge air an animal appel arbre argent art atome avantage avis avocat avoir axe
        bâtiment besoin bien bois bord bras bruit bus but cadre calcul calcium camion canal capital carbone
        cas centre cercle cerf champ chant chat chef chemin cheval chien chiffre choix ciel citron client
        code cœur coin coût coton cou courant cours crédit cube cuivre débit début degré délai département
        désert dessin devoir dieu doigt dollar droit écran effet élève éléphant ennemi enfer équilibre esprit
        essai état été euro événement facteur fait fer feu fichier fil fils film fleuve foie fond fruit frein
        fusil gain gaz génie genre gène gouvernement goût gramme groupe hasard homme hôtel impôt indice insecte
        intérêt jardin jeu jour journal objet projet sujet budget effet secret alphabet billet
        hôpital signal tribunal lac lait langage lapin lieu lion litre livret logiciel loup lycée
        magasin maire maître mal manque marché mari médecin membre mètre mercure métal métier milieu 
        moment monde mot moteur mouton moyen mur muscle musée navire nerf nez nom nombre noyau objectif
        océan œil œuf oiseau or ordinateur organe os outil oxygène papier parc pays père pétrole pied plan
        pluriel poids point poisson pont port pouvoir préfet président prix procédé produit profit projet
        pronom prénom quart rapport recours régime règne repas réseau résumé rhume roi rythme sable sang sel
        sens service siècle signal singe sol soleil son sport stade succès sucre sujet symbole système
        tableau tarif taux taxi temps terme texte thème théorème tiers tigre titre toit tour train traité
        travail triangle trou tube type vaccin vent ventre verbe verre vers vice village vin virus visage
        vocabulaire vol volcan volume voyage vrai zéro zinc poumon rein cerveau estomac crâne squelette canada brésil japon
        maroc portugal sénégal chili pérou
        diagnostic syndrome patient test risque modèle répertoire processus rôle site contenu trafic phénomène
        bloc cycle nord sud serveur principe complexe déficit sein bouton agent style cinéma magazine plasma
        cholestérol parasite solvant café roman coefficient bilan diabète cancer contrôle problème caractère
        festival compte potentiel mélange spectre plomb marqueur côté formulaire métabolite sodium flux tissu
        liquide sérum tubule antigène mois couple chromosome continent clip module contexte transport total
        coma charbon retour placenta domaine album bacille palais golfe record mont club carré tracé numéro
        potassium germe antibiotique maximum minimum siège génome peptide logo concours biais sommet score
        bout support prototype jury ski paragraphe montant accident laboratoire ventricule fœtus foetus sexe
        motif serpent territoire capitaine raccourci accès signe excès départ pronostic rayon ribosome décès
        dictionnaire circuit sida héros tournoi dos prince rocher banc bénéfice matériel pancréas rejet choc
        chlorure ver cytoplasme bassin filtre protocole disque concept golf maillot concert match four cortex
        antidote dispositif brevet paquet pôle bec scénario bébé trait commentaire sirop relais transit blé
        examen champignon garçon patrimoine littoral dragon rugby défilé dessert drame tapis parfum ruban maïs
        masque jeton comprimé péril suc gradient gel néphron épisode cratère royaume studio pilote costume
        talon filet ballon terrain danger paradis regard repos tunnel solde attribut passeport ligament cation anion bastion silence
      `),
      endings:
        /(?:isme|(?<!^ju)ment|(?<!^p)(?<=.)eau|(?<!hau|len|sen|moi|pesan|puan)teur|gramme|mètre|scope|oir|ail|eil|euil|(?<!^(?:im|p|pl|c|r|n|s))age|(?:ti|si|vi|ri)er|atif|ien|at)s?$/,
    },
    feminine: {
      words: wordSet(`
        petite grande bonne grosse nouvelle vieille belle première dernière fausse longue haute seule
        certaine mauvaise
        action adresse aile aire amende amie analyse année arme armée artère assemblée attaque audience
        baisse banque base bataille bière boîte bouche branche campagne capitale carte cause cellule cerise
        chaîne chaise chambre chance chanson charge chasse chose classe clé clef cloche colline colonne
        commande commune conduite côte couche couleur coupe cour course courbe coutume crise croix cuisine
        culture date défense demande dent dette devise diode dose douleur droite eau école écriture église
        énergie enquête entreprise enzyme épreuve épouse équation équipe erreur espèce étape étoile étude
        façade face faim famille farine faute femme fenêtre fête feuille fièvre figure fille
        flamme fleur foi fois folie fonte force forêt forme formule foule fraise franchise
        gauche girafe glande gomme graine grammaire graisse grève grippe guerre habitude haine heure herbe
        histoire horloge huile image île industrie insuline jambe joie journée jupe laine lampe langue larme
        lettre ligne liste livraison loi lumière lune main maison maladie marche marque masse matière
        mer mère mesure méthode minute moyenne médiane moitié molécule montagne musique naissance
        neige note nuit oreille origine page paille paix panne parole part patte peau peine peinture pensée
        perte peste peur phase photo phrase pièce pierre pile place plage plaie plainte planète plante pluie
        pneumonie poche poésie politique pomme poire pompe porte poudre poule preuve prime prise prose
        protéine puce puissance qualité quantité queue race radio raison règle reine religion réponse
        république réserve réunion revue rime rivière robe roche roue route rue ruse saison santé science
        sœur soie soif somme source souris statue structure suite surface syllabe synthèse table tâche taille
        tasse taxe télévision température tendance terre tête thèse tige tonne toile touche tour trace trêve
        tribu tumeur urine usine vache vague valeur vapeur veine vente vertu viande victoire vie vigne ville
        virgule vis vitamine vitesse vitre voie voix voiture voyelle vue zone banane
        france europe espagne italie allemagne belgique suisse chine russie inde turquie pologne grèce
        variable sortie bactérie série propriété recherche partie période membrane hauteur bibliothèque syntaxe
        majorité société barrière largeur longueur technique personne barre machine manière paroi marge façon
        hormone scène comédie carrière cité gravité stratégie norme racine copie requête enveloppe frontière
        superficie semaine découverte bande cérémonie liberté corde communauté fuite chaleur pyramide migraine
        compagnie légende promenade saveur fontaine boisson clientèle fidélité toxine mitochondrie méningite
        médaille cathédrale crème catégorie alarme levure hépatite particule rougeole greffe densité chirurgie
        lutte hiérarchie difficulté rive caméra coquille troupe librairie démarche chute gélule salive
        médecine piqûre tuberculose chèvre trame danse drogue grotte glace ligue routine mitose méiose avoine
        farine viande articulation
      `),
      endings:
        /(?:(?<!^ca|^bas)tion|sion|xion|gion|aison|ture|trice|euse|(?<!^squel|^quart|^quint)ette|esse|(?<!sil)[ae]nce|logie|graphie|métrie|nomie|scopie|pathie|thérapie|cratie|algie|émie|erie|(?:il|ic|al|ar|os|iv|id|in|ern|ers|an|é|ac|oc|ur)ité|(?<!^(?:mus|lyc|troph|apog|scarab|ath|mausol|p[ée]rin|pygm|cam|caduc|colis))ée)s?$/u,
    },
    singular: /[^aisxz\W\d]$(?<!er|oir)|[àâçéèêëîïôœ]$/u,
    plural: /(?:tion|sion|ité|ment|isme|age|ance|ence|logie|ette|teur)s$|(?:e|n|m|v)aux$/u,
    unknown: wordSet(`
      le la les l un une des du de au aux à en dans par pour sur sous avec chez vers entre sans ni et ou où
      mais donc or car que qui quoi dont ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre
      vos leur leurs se me te ne y il elle ils elles on nous vous je tu lui eux est sont a ont être avoir
      plus moins très trop peu assez bien mal non tout toute tous toutes même autre chaque plusieurs
      quelque quelques certain certains aucun aucune nul tel telle quel quelle si aussi ainsi comme quand
      deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente
      quarante cinquante soixante cent mille million millions milliard alpha bêta gamma delta
    `),
  },
  quantities: {
    decimal: ',',
    thousands: false,
    magnitudes: {
      mille: 1e3,
      millier: 1e3,
      milliers: 1e3,
      million: 1e6,
      millions: 1e6,
      milliard: 1e9,
      milliards: 1e9,
      billion: 1e12,
      billions: 1e12,
    },
    ordinals: ['er', 'ère', 're', 'e', 'è', 'ème', 'eme', 'ième', 'nd', 'nde'],
    months: [
      'janvier janv',
      'février févr fevrier',
      'mars',
      'avril avr',
      'mai',
      'juin',
      'juillet juil',
      'août aout',
      'septembre sept',
      'octobre oct',
      'novembre nov',
      'décembre déc decembre',
    ],
    dateWords: ['le', 'de', 'du', 'en', 'au'],
    ranges: [
      ['entre', 'et'],
      ['de', 'à'],
      ['de', "jusqu'à"],
      ['du', 'au'],
      ['', 'à'],
    ],
    before: {
      below: [
        'moins de',
        "moins d'",
        'inférieur à',
        'inférieure à',
        'inférieurs à',
        'inférieures à',
        'en dessous de',
        'au-dessous de',
      ],
      'at-most': [
        'au plus',
        'au maximum',
        'maximum',
        "jusqu'à",
        'pas plus de',
        'inférieur ou égal à',
        'inférieure ou égale à',
      ],
      above: [
        'plus de',
        "plus d'",
        'supérieur à',
        'supérieure à',
        'supérieurs à',
        'supérieures à',
        'au-dessus de',
        'au-delà de',
        'au delà de',
      ],
      'at-least': [
        'au moins',
        'au minimum',
        'minimum',
        'à partir de',
        'pas moins de',
        'supérieur ou égal à',
        'supérieure ou égale à',
      ],
    },
    behind: {
      below: [],
      'at-most': ['ou moins', 'et moins', 'au plus', 'au maximum', 'maximum'],
      above: [],
      'at-least': [
        'ou plus',
        'et plus',
        'et au-delà',
        'et au delà',
        'au moins',
        'au minimum',
        'minimum',
      ],
    },
    asksAmount:
      /\bcombien\b|\bquel(?:le)?s? (?:est |sont )?(?:le |la |l'|les )?(?:âge|pourcentage|proportion|part|nombre|quantité|durée|taux|taille|poids|prix|montant|distance|effectif)(?![\p{L}])/u,
    asksRange:
      /\bnormale?s?\b|\bnormaux\b|\bvaleurs? (?:usuelles?|physiologiques?)|de référence(?![\p{L}])|\bfréquences?\b|\bbandes?\b|longueurs? d'onde|\bspectre\b|\bgamme\b/u,
    asksPrecision:
      /arrondi|décimale|chiffres? significatif|précision|valeur approchée|près(?![\p{L}])/u,
    asksVersion: /\bversions?\b/,
  },
  reading: {
    formula: {
      name: 'Kandel & Moles, 1958',
      source:
        'Kandel, L. & Moles, A. (1958). Application de l’indice de Flesch à la langue française. Cahiers Études de Radio-Télévision 19',
      base: 207,
      sentence: 1.015,
      word: 73.6,
    },
    bands: [
      { from: 90, words: 'very easy' },
      { from: 80, words: 'easy' },
      { from: 70, words: 'fairly easy' },
      { from: 60, words: 'standard' },
      { from: 50, words: 'fairly difficult' },
      { from: 30, words: 'difficult' },
      { from: -Infinity, words: 'very difficult' },
    ],
    syllables: {
      // The mute e at the end, alone, before s and in forms of verbs: école, années, parlent; not les,
      // souvent. The u of gue and que, the e of paiement, the sign of an elision.
      silent: patternOf(String.raw`
        ' (?<=[aàâeéèêëiîïoôuùûüyœ].{0,40}[gq])u(?:es?|ent)$ (?<=[aàâeéèêëiîïoôuùûüyœ].{0,40})(?<![gq]u)es?$
        (?<=[aou]i)ent$ (?<=^(?:${mutedInMent}))ent$ (?<=[aiuy])e(?=ment)
        (?<=[aàâeéèêëiîïoôuùûüyœ].{0,40})(?<![imu]|^(?:${heardInEnt}))ent$
      `),
      // i, u, y and ou before a vowel are spoken with it (nation), not behind two consonants (client).
      nuclei:
        /(?:u(?=i)|(?<![bcdfgkptv][lr])(?:ou|[iuy])(?=[aàâeéèêëiîïoôuùûüyœæ]))?(?:eau|aoû|eai|eoi|œ[iu]|oeu|oe(?=il)|eui(?=l)|[aeo][uû]|[ao][iî]|ei|où|[aeou]y(?![aàâeéèêëiîïoôuùûüyœæ])|e[ao]|[aàâeéèêëiîïoôuùûüyœæ])/g,
      more: patternOf('pays abbay'),
      known: syllableTable('1: foot cool toast; 2: alcool football cookie'),
    },
    abbreviations: wordSet('mme mlle mm dr ex cf pp fig art chap éd vol no env av apr st ste'),
  },
};
