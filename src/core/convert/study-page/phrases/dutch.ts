import { toPhrases, type Phrases } from './phrases.js';

export const dutch: Phrases = {
  language: 'nl',
  functionWords: toPhrases(`
    de | het | een | van | en | in | is | zijn | was | waren | op | te | dat | die | voor | met
    niet | aan | er | om | ook | als | maar | bij | door | naar | uit | wordt | worden | wat
    welke | hoe | waarom | wie | wanneer | waar | tussen | deze | dit | zich | hun | kan | heeft
    hebben | over | tot | of | bestaat
  `),
  letters: 'ëĳ',
  sections: {
    questions: toPhrases(`
      vragen en antwoorden | vragen & antwoorden | vragen | quizvragen | oefenvragen | quiz
    `),
    flashcards: toPhrases(`
      flashkaarten | leerkaarten | studiekaarten | flitskaarten | kaarten | kaartjes
    `),
    notes: toPhrases(`
      studienotities | studieaantekeningen | aantekeningen | notities | samenvatting
      studiegids | lesnotities
    `),
    end: toPhrases(`
      studeren dat bij je past | studeren dat bij jou past | leren dat bij je past
      studeren op jouw manier | meer zoals dit | gerelateerde quizzen | gerelateerde documenten
      vergelijkbare quizzen | dit vind je misschien ook leuk
    `),
  },
  chrome: {
    lines: toPhrases(`
      ontdekken | ontdek | prijzen | zoeken | hulp | menu | over ons | contact | inloggen
      aanmelden | registreren | aan de slag | begin | start | start quiz | quiz starten | spelen
      terug | volgende | vorige | omdraaien | delen | bewerken | downloaden | afdrukken
      opslaan | studeren | nu studeren | voorbeeld | luisteren | beschrijving | toon antwoord
      antwoord tonen | nederlands | voorwaarden | privacy | helemaal niet | perfect | leren
      stapels
    `),
    openings: toPhrases(`
      gemaakt door | geüpload door | gepubliceerd door | auteur: | laatst bijgewerkt
      bijgewerkt | alle rechten | gebruik ai | test je kennis | deze quiz | gegenereerd
    `),
    anywhere: toPhrases(`
      speel een door ai gegenereerd | luister naar een door ai gegenereerd
      coggle vereist javascript | schakel javascript in | zet javascript aan
    `),
    counted: toPhrases(`
      vragen | vraag | kaarten | kaart | kaartjes | weergaven | termen | begrippen
    `),
  },
  signUp: {
    openings: toPhrases(`
      meld je aan | meld u aan | aanmelden | registreer | registreren | schrijf je in | inloggen
      log in | maak een account | ontgrendel
    `),
    objects: ['antwoord', 'antwoorden', 'kaarten', 'flashkaarten', 'flashcards', 'definities'],
  },
  correct: ['juist', 'correct', 'goed', 'juiste antwoord', 'het juiste antwoord', 'goede antwoord'],
  trueFalse: {
    true: ['waar', 'juist'],
    false: ['onwaar', 'niet waar', 'onjuist', 'fout'],
  },
  labels: {
    question: ['vraag', 'v', 'voorkant', 'begrip', 'term'],
    answer: ['antwoord', 'juiste antwoord', 'achterkant', 'definitie'],
    explanation: ['uitleg', 'toelichting', 'verklaring'],
  },
  interrogatives: toPhrases(`
    wat | wie | wiens | welke | welk | wanneer | waar | waarom | hoe | hoeveel | waaruit
    waarvoor | waarmee | waardoor | waarin | waarop | waarvan | waartoe | is | zijn | was
    heeft | kan | kunnen | moet | mag | in welke | in welk | op welke | op welk | met welke
    met welk | voor welke | van welke | door welke | aan welke | bij welke | bij welk | volgens
    als | tot welke | uit welke | waar of onwaar | waar of niet waar | juist of onjuist
    sinds wanneer | onder welke
  `),
  asking: toPhrases(`
    wat is | wat zijn | wat betekent | wat was | wat doet | wat gebeurt | wie is | wie was
    hoe heet | hoe heten | hoe noem | hoe werkt | hoe lang | waarom is | waar of onwaar
    waar of niet waar | juist of onjuist | waar ligt | hoeveel | waaruit bestaat
    waarvoor dient | wat houdt | wanneer was | welke soorten
  `),
  imperatives: toPhrases(`
    definieer | beschrijf | noem | benoem | geef | vergelijk | bereken | classificeer
    onderscheid | vertaal | omschrijf | bespreek | rangschik | identificeer | leg uit
    leg het | leg de | verklaar | som de | som drie | som twee | som vier | vat samen
    licht toe | vul in | vul aan | verschil tussen | definitie van | waar of onwaar
    waar of niet waar | juist of onjuist | koppel de | teken de | teken een | schrijf de
  `),
  ambiguousImperatives: toPhrases(`
    leg | vul | teken | koppel | schrijf
  `),
  infinitives: [],
  infinitiveEndings: [],
  aboutQuestions: ['vraag', 'vragen', 'vraagt', 'deelvragen'],
  unfinished: toPhrases(`
    de | het | een | van | en | of | maar | in | op | aan | met | voor | door | naar | uit | bij
    over | tussen | als | dat | die | om | te | is | zijn | hun | deze | dit | wanneer | omdat
    volgens | zonder | tot
  `),
  matching: ['koppel', 'verbind', 'combineer', 'zet bij elkaar'],
  numerals: ['twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'],
  branches: toPhrases(`
    inleiding | conclusie | conclusies | definitie | definities | oorzaken | gevolgen | effecten
    voorbeelden | soorten | typen | voordelen | nadelen | geschiedenis | achtergrond | kenmerken
    eigenschappen | functies | structuur | opbouw | proces | fasen | stappen | toepassingen
    onderdelen | componenten | samenvatting | overzicht | context | kernbegrippen | symptomen
    diagnose | behandeling | preventie | risicofactoren | belang | doelen | doelstellingen
    methoden | resultaten | bronnen | indeling | oorsprong | bewaking
  `),
  deck: ['flashkaarten', 'leerkaarten', 'flitskaarten'],
};
