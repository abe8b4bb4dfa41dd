import type { Language } from './language.js';
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
    elisions: wordSet(
      `l' d' j' m' t' s' c' ç' n' qu' jusqu' lorsqu' puisqu' quoiqu' quelqu' presqu' entr'`,
    ),
    stem: stemFrench,
  },
  negation: {},
  options: {},
  terms: {},
  questions: {},
  agreement: {},
  quantities: {},
  reading: {},
};
