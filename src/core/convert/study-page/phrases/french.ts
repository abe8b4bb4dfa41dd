import { toPhrases, type Phrases } from './phrases.js';

export const french: Phrases = {
  language: 'fr',
  functionWords: toPhrases(`
    le | la | les | des | du | de | un | une | et | est | sont | dans | pour | que | qui | qu
    l | d | n | c | s | j | ce | cette | ces | aux | au | par | sur | avec | pas | plus | ou
    où | quelle | quel | quels | quelles | leur | comment | pourquoi | entre | être | ont | été
    à | en | se | il | elle | ils | son | sa | ses | leurs | nous | vous | donc | mais | très
    lors | afin
  `),
  letters: 'çêèùûœâî',
  sections: {
    questions: toPhrases(`
      questions et réponses | questions-réponses | questions & réponses | questions / réponses
      questions réponses | questions | questions du quiz | quiz
    `),
    flashcards: toPhrases(`
      cartes mémoire | cartes mémoires | cartes-mémoire | cartes flash | cartes éclair
      cartes d'étude | cartes de révision | fiches de révision | cartes | fiches
    `),
    notes: toPhrases(`
      notes d'étude | notes d'études | notes de cours | notes de révision | notes | résumé
      résumé du cours | guide d'étude | fiche de cours | fiche de révision
    `),
    end: toPhrases(`
      étudier à votre façon | des études qui vous conviennent | plus comme ceci
      plus d'éléments similaires | quiz similaires | quiz associés | documents connexes
      vous aimerez aussi | à lire aussi | contenu similaire | contenus similaires
      une étude qui vous convient | l'étude qui vous convient | apprendre à votre façon
    `),
  },
  chrome: {
    lines: toPhrases(`
      accueil | explorer | découvrir | tarifs | rechercher | recherche | aide | menu | à propos
      contact | connexion | se connecter | s'inscrire | inscription | commencer
      commencer le quiz | jouer | lancer le quiz | retour | suivant | précédent | retourner
      partager | modifier | télécharger | imprimer | étudier | réviser | étudier maintenant
      étudier ces cartes | aperçu | écouter | description | afficher la réponse
      voir la réponse | français | conditions | confidentialité | conditions d'utilisation
      politique de confidentialité | répétition espacée | pas du tout | parfaitement
      créer un quiz | créer des cartes | paquets | balado
    `),
    openings: toPhrases(`
      créé par | créée par | créées par | mis en ligne par | publié par | auteur :
      dernière mise à jour | mis à jour | tous droits réservés | utilisez l'ia
      testez vos connaissances | ce quiz | généré par | rejoignez | cartes dans
    `),
    anywhere: toPhrases(`
      écoutez une conversation de podcast générée par l'ia | écouter un podcast généré
      lire une conversation de podcast générée par l'ia | écoutez un podcast généré
      veuillez activer javascript | coggle nécessite javascript | merci d activer javascript
      activez javascript | dans quelle mesure connaissiez-vous ceci
    `),
    counted: ['questions', 'question', 'cartes', 'carte', 'fiches', 'vues', 'termes'],
  },
  signUp: {
    openings: toPhrases(`
      s'inscrire | inscrivez | inscris | inscription | se connecter | connectez | connecte
      connexion | créez un compte | crée un compte | créer un compte | abonnez | débloquez
      déverrouillez
    `),
    objects: toPhrases(`
      réponse | réponses | cartes | fiches | flashcards | définitions | explications
    `),
  },
  correct: toPhrases(`
    correct | correcte | corrects | correctes | bonne réponse | réponse correcte
    la bonne réponse | juste | exact | bonne
  `),
  trueFalse: {
    true: ['vrai'],
    false: ['faux'],
  },
  labels: {
    question: ['question', 'recto', 'terme'],
    answer: ['réponse', 'bonne réponse', 'r', 'verso', 'définition'],
    explanation: ['explication', 'explications', 'justification'],
  },
  interrogatives: toPhrases(`
    que | qu'est-ce | qu' | qui | quel | quelle | quels | quelles | quoi | lequel | laquelle
    lesquels | lesquelles | comment | pourquoi | quand | où | combien | est-ce | est-il
    est-elle | y a-t-il | c'est quoi | à quoi | à qui | à quel | à quelle | de quoi | de quel
    de quelle | en quoi | en quel | en quelle | dans quel | dans quelle | dans quels
    dans quelles | par quoi | par quel | par quelle | par quels | par quelles | pour quoi
    pour quel | pour quelle | pour quelles | sur quoi | sur quel | sur quelle | sur quels
    avec quoi | avec quel | avec quelle | selon | si | pouvez-vous | peux-tu | peut-on | doit-on
    faut-il | parmi | depuis quand | jusqu'à | vrai ou faux | sous quelle | chez qui
  `),
  asking: toPhrases(`
    qu'est-ce | c'est quoi | quel est | quelle est | quels sont | quelles sont | quel était
    quelle était | à quoi sert | à quoi correspond | en quoi consiste | qui est | qui était
    où se trouve | où se situe | comment appelle-t-on | comment s'appelle | comment définir
    pourquoi est-ce | combien de | vrai ou faux | que signifie | que veut dire | que désigne
    quelle différence | quelle définition | que représente | comment se | comment les
    comment le | comment la | pourquoi les
  `),
  imperatives: toPhrases(`
    définis | définissez | décris | décrivez | expliquez | nommez | citez | énumérez | donnez
    identifiez | comparez | complétez | calculez | indiquez | classez | précisez | distinguez
    résumez | présentez | listez | traduis | traduisez | mentionnez | associez | rappelez
    justifiez | illustrez | situez | vrai ou faux | différence entre | différences entre
    quelle différence | définition de | définition du | définition d' | donne un | donne une
    donne les | donne des | cite les | cite trois | cite deux | cite quatre | nomme les
    nomme trois | nomme deux | nomme quatre | explique le | explique la | explique les
    explique l' | explique ce | explique pourquoi | explique comment
  `),
  ambiguousImperatives: toPhrases(`
    explique | nomme | cite | énumère | donne | identifie | compare | complète | calcule
    indique | précise | distingue | résume | présente | liste | rappelle | justifie
  `),
  infinitives: toPhrases(`
    définir | décrire | expliquer | nommer | citer | énumérer | donner | identifier | comparer
    compléter | calculer | indiquer | distinguer | résumer | lister
  `),
  infinitiveEndings: ['er', 'ir', 're'],
  aboutQuestions: ['question', 'questions', 'demander', 'se demande', 'se poser'],
  unfinished: toPhrases(`
    le | la | les | un | une | des | du | de | d | l | à | au | aux | en | dans | pour | par
    sur | avec | sans | sous | entre | et | ou | mais | que | qui | dont | car | donc | est
    sont | ce | cette | ces | son | sa | ses | leur | leurs | chez | vers | afin | selon | comme
    qu | si | lorsque
  `),
  matching: toPhrases(`
    associez | associe | associer | reliez | relie | relier | appariez | faites correspondre
  `),
  numerals: ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
  branches: toPhrases(`
    introduction | conclusion | définition | définitions | causes | conséquences | effets
    exemples | types | avantages | inconvénients | bénéfices | limites | histoire | historique
    contexte | caractéristiques | fonctions | structure | processus | étapes | phases
    applications | utilisations | composants | parties | résumé | synthèse | concepts clés
    notions clés | mots clés | symptômes | diagnostic | traitement | traitements | prévention
    facteurs de risque | importance | objectifs | méthodes | résultats | références
    surveillance | classification | enjeux | acteurs | rôle | rôles | fonctionnement | origine
    origines
  `),
  deck: ['cartes mémoire', 'cartes flash', 'cartes de révision', 'fiches de révision'],
};
