import { toPhrases, type Phrases } from './phrases.js';

export const italian: Phrases = {
  language: 'it',
  functionWords: toPhrases(`
    il | lo | la | i | gli | le | di | del | della | dei | delle | degli | dell | e | è | che
    in | nel | nella | nell | un | una | uno | per | con | da | dal | dalla | si | non | sono
    al | alla | come | quale | quali | più | cosa | chi | questo | questa | anche | ma | tra
    fra | sul | sulla | perché | quando | dove | essere | ha | hanno | viene | era | dopo | cos
    qual | su | loro | l
  `),
  letters: 'àìòùè',
  sections: {
    questions: ['domande e risposte', 'domande', 'domande del quiz', 'domande di pratica', 'quiz'],
    flashcards: toPhrases(`
      schede | schede di studio | schede didattiche | flashcard | carte | carte di studio
    `),
    notes: toPhrases(`
      appunti | appunti di studio | note di studio | note | riassunto | riepilogo
      guida allo studio | sintesi
    `),
    end: toPhrases(`
      uno studio adatto a te | studiare a modo tuo | studia come preferisci | altri come questo
      quiz correlati | contenuti correlati | documenti correlati | potrebbe piacerti anche
      studiare come piace a te | lo studio che fa per te
    `),
  },
  chrome: {
    lines: toPhrases(`
      esplora | scopri | prezzi | cerca | aiuto | menu | chi siamo | contatti | accedi
      registrati | iscriviti | inizia | inizia il quiz | gioca | indietro | avanti | successivo
      precedente | gira | condividi | modifica | scarica | stampa | salva | studia | studia ora
      studia queste schede | anteprima | ascolta | descrizione | mostra risposta | italiano
      termini | privacy | per niente | perfettamente | mazzi
    `),
    openings: toPhrases(`
      creato da | creata da | caricato da | pubblicato da | autore: | ultimo aggiornamento
      aggiornato | tutti i diritti | usa l'ia | usa l'intelligenza | questo quiz
      metti alla prova | generato da
    `),
    anywhere: toPhrases(`
      ascolta una conversazione podcast | riproduci una conversazione podcast
      ascolta un podcast generato | coggle richiede javascript | abilita javascript
      attiva javascript | si prega di abilitare javascript
    `),
    counted: ['domande', 'domanda', 'schede', 'scheda', 'carte', 'visualizzazioni', 'termini'],
  },
  signUp: {
    openings: toPhrases(`
      registrati | iscriviti | registrarsi | iscriversi | registrazione | accedi
      crea un account | crea un profilo | sblocca | effettua il login | si registri
    `),
    objects: ['risposta', 'risposte', 'schede', 'carte', 'flashcard', 'flashcards', 'definizioni'],
  },
  correct: toPhrases(`
    corretto | corretta | corretti | corrette | giusto | giusta | esatto | esatta
    risposta corretta | risposta esatta | risposta giusta
  `),
  trueFalse: {
    true: ['vero'],
    false: ['falso'],
  },
  labels: {
    question: ['domanda', 'd', 'fronte', 'termine'],
    answer: ['risposta', 'risposta corretta', 'r', 'retro', 'definizione'],
    explanation: ['spiegazione', 'motivazione'],
  },
  interrogatives: toPhrases(`
    che | che cosa | cosa | cos'è | chi | quale | quali | qual è | quando | dove | dov'è
    perché | come | com'è | quanto | quanta | quanti | quante | a cosa | a chi | a che | a quale
    con cosa | con quale | con quali | da cosa | da chi | da quale | da quali | di cosa | di che
    di quale | in cosa | in che | in quale | in quali | per cosa | per quale | per quali
    secondo | se | su cosa | su quale | vero o falso | è | sono | può | possono | c'è | ci sono
    tra quali | qual
  `),
  asking: toPhrases(`
    cos'è | che cos'è | cosa sono | che cosa sono | cosa significa | qual è | quali sono | chi è
    chi era | chi fu | dov'è | dove si trova | come si chiama | come si | perché è | quanti sono
    quante sono | vero o falso | a cosa serve | in cosa consiste | cosa si intende | da cosa è
    come funziona | che differenza
  `),
  imperatives: toPhrases(`
    definisci | descrivi | spiega | elenca | nomina | fornisci | identifica | confronta
    classifica | distingui | riassumi | enumera | traduci | abbina | differenza tra
    differenze tra | definizione di | vero o falso | parlami | dimmi | fai un esempio
    fai degli esempi | cita i | cita le | cita tre | cita due | indica i | indica le
    indica il | indica la
  `),
  ambiguousImperatives: toPhrases(`
    cita | indica | menziona | completa | calcola | illustra | associa | ordina
  `),
  infinitives: toPhrases(`
    definire | descrivere | spiegare | nominare | elencare | citare | indicare | identificare
    confrontare | completare | calcolare | distinguere | riassumere
  `),
  infinitiveEndings: ['are', 'ere', 'ire'],
  aboutQuestions: ['domanda', 'domande', 'chiedersi', 'si chiede', 'chiedere'],
  unfinished: toPhrases(`
    il | lo | la | i | gli | le | un | una | uno | di | del | della | dei | delle | degli | dell
    a | al | alla | da | dal | dalla | in | nel | nella | con | su | per | tra | fra | e | ed
    o | ma | che | è | sono | come | se | quando | l | questo | questa | suo | sua | loro
    secondo | perché | senza
  `),
  matching: ['abbina', 'abbinare', 'associa', 'associare', 'collega', 'collegare'],
  numerals: ['due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove', 'dieci'],
  branches: toPhrases(`
    introduzione | conclusione | conclusioni | definizione | definizioni | cause | conseguenze
    effetti | esempi | tipi | tipologie | vantaggi | svantaggi | benefici | storia | contesto
    caratteristiche | funzioni | struttura | processo | fasi | passaggi | applicazioni | usi
    componenti | parti | riassunto | sintesi | concetti chiave | sintomi | diagnosi
    trattamento | terapia | prevenzione | fattori di rischio | importanza | obiettivi | metodi
    risultati | riferimenti | classificazione | origine | origini | elementi | monitoraggio
  `),
  deck: ['schede', 'schede di studio', 'flashcard'],
};
