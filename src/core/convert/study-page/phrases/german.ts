import { toPhrases, type Phrases } from './phrases.js';

export const german: Phrases = {
  language: 'de',
  functionWords: toPhrases(`
    der | die | das | den | dem | des | ein | eine | einen | einem | einer | eines | und | oder
    ist | sind | war | waren | wird | werden | von | vom | mit | für | auf | im | in | zu | zum
    zur | bei | nach | aus | nicht | auch | sich | als | wie | welche | welcher | welches | wer
    wann | warum | durch | über | zwischen | es | sie | man | kann | hat | haben | dass | um
    an | nur | wenn | bis
  `),
  letters: 'äöüß',
  sections: {
    questions: toPhrases(`
      fragen und antworten | fragen & antworten | fragen | quizfragen | quiz-fragen
      übungsfragen | quiz
    `),
    flashcards: ['karteikarten', 'lernkarten', 'lernkärtchen', 'karten', 'lernkarteien'],
    notes: toPhrases(`
      lernnotizen | studiennotizen | notizen | zusammenfassung | mitschriften | lernhinweise
      studienhinweise | lernzettel | skript | studien-notizen
    `),
    end: toPhrases(`
      lernen, das zu dir passt | lernen, das zu ihnen passt | lernen wie es dir passt
      lernen, wie es dir passt | lernen, wie es ihnen passt | mehr davon | ähnliche quizze
      ähnliche inhalte | verwandte dokumente | das könnte dir auch gefallen
      das könnte ihnen auch gefallen | mehr wie dieses | verwandte quizze
    `),
  },
  chrome: {
    lines: toPhrases(`
      startseite | entdecken | preise | suche | suchen | hilfe | menü | über uns | kontakt
      anmelden | einloggen | registrieren | loslegen | jetzt starten | starten | quiz starten
      spielen | zurück | weiter | umdrehen | teilen | bearbeiten | herunterladen | drucken
      speichern | lernen | jetzt lernen | vorschau | anhören | beschreibung | antwort anzeigen
      antwort zeigen | deutsch | agb | datenschutz | impressum | überhaupt nicht | perfekt
      diese karten lernen | stapel | decks
    `),
    openings: toPhrases(`
      erstellt von | hochgeladen von | veröffentlicht von | autor: | zuletzt aktualisiert
      aktualisiert | alle rechte vorbehalten | nutze ki | nutzen sie ki | verwende ki
      teste dein wissen | testen sie ihr wissen | dieses quiz | generiert von | karteikarten in
    `),
    anywhere: toPhrases(`
      hören sie sich eine ki-generierte | höre dir eine ki-generierte
      spiele eine ki-generierte | spielen sie eine ki-generierte
      ki-generierten podcast anhören | coggle benötigt javascript
      bitte aktivieren sie javascript | bitte aktiviere javascript | bitte javascript aktivieren
    `),
    counted: ['fragen', 'frage', 'karten', 'karte', 'karteikarten', 'aufrufe', 'begriffe'],
  },
  signUp: {
    openings: toPhrases(`
      melde dich an | melden sie sich an | anmelden | anmeldung | registrieren
      registriere dich | registrieren sie sich | logge dich ein | einloggen | konto erstellen
      erstelle ein konto | erstellen sie ein konto | freischalten
    `),
    objects: toPhrases(`
      antwort | antworten | karteikarten | lernkarten | karten | flashcards | definitionen
      lösungen
    `),
  },
  correct: ['richtig', 'korrekt', 'richtige antwort', 'korrekte antwort', 'die richtige antwort'],
  trueFalse: {
    true: ['wahr', 'richtig', 'stimmt'],
    false: ['falsch', 'unwahr', 'stimmt nicht'],
  },
  labels: {
    question: ['frage', 'f', 'vorderseite', 'begriff'],
    answer: ['antwort', 'richtige antwort', 'rückseite', 'definition'],
    explanation: ['erklärung', 'begründung', 'erläuterung'],
  },
  interrogatives: toPhrases(`
    was | wer | wen | wem | wessen | welche | welcher | welches | welchen | welchem | wann | wo
    woher | wohin | warum | weshalb | wieso | wozu | wie | wieviel | wodurch | womit | wofür
    woran | worauf | woraus | worin | worum | wovon | wobei | worüber | ist | sind | war | hat
    haben | kann | können | muss | darf | soll | in welchem | in welcher | in welchen
    an welchem | aus welchem | aus was | durch was | mit welchem | mit welcher | unter welchen
    zu welchem | zu welcher | für wen | für was | nach welchem | laut | wenn | bei welcher
    bei welchem | von welchem | von welcher | auf welche | auf welchem | seit wann
    richtig oder falsch | wahr oder falsch
  `),
  asking: toPhrases(`
    was ist | was sind | was bedeutet | was versteht man | was macht | wer ist | wer war
    wie heißt | wie heißen | wie viele | wie viel | wie funktioniert | wie lautet | wie lauten
    wie nennt man | welche arten | wo befindet | wo liegt | warum ist | wahr oder falsch
    richtig oder falsch | wofür steht | wozu dient | woraus besteht | wie entsteht | was war
    was waren | wann war | wann wurde | was passiert
  `),
  imperatives: toPhrases(`
    definiere | definieren sie | beschreibe | beschreiben sie | erkläre | erklären sie
    erläutere | erläutern sie | nenne | nennen sie | listen sie | zähle | zählen sie
    geben sie | vergleiche | vergleichen sie | ergänze | ergänzen sie | ordnen sie
    vervollständige | berechne | berechnen sie | unterscheide | unterscheiden sie | zeichne
    fassen sie | begründe | begründen sie | übersetze | skizziere | benenne | benennen sie
    bestimme | bestimmen sie | diskutiere | charakterisiere | unterschied zwischen
    unterschiede zwischen | definition von | definition: | wahr oder falsch
    richtig oder falsch | stellen sie | gib ein | gib die | gib den | fasse zusammen
  `),
  ambiguousImperatives: toPhrases(`
    gib | ordne | fasse | stelle | führe
  `),
  infinitives: [],
  infinitiveEndings: [],
  aboutQuestions: ['frage', 'fragen', 'fragt', 'leitfragen', 'w-fragen'],
  unfinished: toPhrases(`
    der | die | das | den | dem | des | ein | eine | einen | einem | einer | eines | und | oder
    aber | von | vom | mit | für | auf | im | in | zu | zum | zur | bei | nach | aus | durch
    über | zwischen | als | wie | dass | weil | wenn | ist | sind | ihre | seine | dieser
    diese | dieses | um | an | am | ob
  `),
  matching: toPhrases(`
    ordne | ordnen sie | verbinde | verbinden sie | zuordnung | welche begriffe passen
  `),
  numerals: ['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn'],
  branches: toPhrases(`
    einleitung | einführung | schluss | fazit | definition | definitionen | ursachen | folgen
    auswirkungen | wirkungen | beispiele | arten | typen | vorteile | nachteile | geschichte
    hintergrund | merkmale | eigenschaften | funktionen | struktur | aufbau | prozess | ablauf
    phasen | schritte | anwendungen | bestandteile | teile | komponenten | zusammenfassung
    überblick | kontext | grundbegriffe | symptome | diagnose | behandlung | therapie
    vorbeugung | risikofaktoren | bedeutung | ziele | methoden | ergebnisse | quellen | aufgaben
    klassifikation | einteilung | entstehung | überwachung
  `),
  deck: ['karteikarten', 'lernkarten'],
};
