import { codeOfTag } from '../../language/code-of-tag.js';

/** What notes of a language say where no flashcard is meant. */
export interface NoteWords {
  /** Verbs that make a sentence of the words around them. */
  readonly verbs: ReadonlySet<string>;
  /** What a line begins with that asks for something, so that a verb in it makes no statement. */
  readonly asking: ReadonlySet<string>;
  /** What a part of a sentence begins with that goes on with the part before it. */
  readonly goingOn: ReadonlySet<string>;
  /** What a sentence begins with that speaks of something told before. */
  readonly backward: ReadonlySet<string>;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

const byLanguage: Readonly<Record<string, NoteWords>> = {
  en: {
    verbs: words('is are was were has have had can could will would must should does do did'),
    asking: words('what which who whom whose when where why how whether if'),
    goingOn: words('but and or so because which who that while although though since as'),
    backward: words('it they he she this these those its their his her such'),
  },
  fr: {
    verbs: words(
      'est sont était étaient fut furent ont avait avaient peut peuvent doit doivent sera',
    ),
    asking: words('que quoi quel quelle quels quelles qui quand où pourquoi comment combien si'),
    goingOn: words('mais et ou donc car parce qui que dont où puisque alors tandis'),
    backward: words(
      'il elle ils elles ce cet cette ces cela ceci celui celle son sa ses leur leurs',
    ),
  },
  es: {
    verbs: words('es son era eran fue fueron está están tiene tienen puede pueden debe deben será'),
    asking: words('qué que cuál cuáles quién quiénes cuándo dónde cómo cuánto cuántos si'),
    goingOn: words('pero y e o u porque que quien donde pues sino aunque'),
    backward: words('él ella ello ellos ellas este esta estos estas esto eso su sus'),
  },
  de: {
    verbs: words(
      'ist sind war waren hat haben hatte hatten kann können konnte wird werden wurde wurden muss müssen soll darf steht',
    ),
    asking: words('was welche welcher welches wer wen wem wessen wann wo warum wieso wie ob wenn'),
    goingOn: words('aber und oder sondern weil denn da dass sodass während obwohl doch'),
    backward: words(
      'er sie es dies diese dieser dieses sein seine seiner ihr ihre ihrer dabei dadurch damit',
    ),
  },
  it: {
    verbs: words('è sono era erano fu furono ha hanno aveva può possono deve devono sarà'),
    asking: words('che cosa quale quali chi quando dove perché come quanto quanti se'),
    goingOn: words('ma e o perché che chi dove quindi mentre anche'),
    backward: words('esso essa essi esse egli questo questa questi queste ciò suo sua suoi loro'),
  },
  pt: {
    verbs: words('é são era eram foi foram tem têm tinha pode podem deve devem será está estão'),
    asking: words('que qual quais quem quando onde como quanto quantos se'),
    goingOn: words('mas e ou porque pois que quem onde enquanto embora'),
    backward: words('ele ela eles elas este esta estes estas isto isso seu sua seus suas'),
  },
  nl: {
    verbs: words('is zijn was waren heeft hebben had hadden kan kunnen moet moeten wordt worden'),
    asking: words('wat welke welk wie wanneer waar waarom hoe of als'),
    goingOn: words('maar en of omdat want die dat terwijl hoewel dus'),
    backward: words('hij zij ze het dit deze zijn haar hun'),
  },
};

const unknown: NoteWords = {
  verbs: new Set(),
  asking: new Set(),
  goingOn: new Set(),
  backward: new Set(),
};

/** The words of a language, by its BCP 47 tag; none of one that is not known. */
export function noteWordsOf(tag: string): NoteWords {
  return byLanguage[codeOfTag(tag)] ?? unknown;
}

/**
 * What stands before a remark, in any of the languages: nobody is asked what “Note” is. Few of them are
 * words of a subject, so that they are no terms in whatever language the notes are.
 */
const labels: ReadonlySet<string> = new Set(
  `note; notes; n.b.; nb; nota bene; remember; important; warning; caution; attention; tip; tips; hint;
  example; examples; e.g.; ex.; for example; for instance; see; see also; compare; cf.; homework; todo; to do; q; question;
  answer; reminder;
  remarque; remarques; rappel; exemple; exemples; par exemple; p. ex.; à retenir; à noter; voir; voir aussi;
  conseil; astuce; devoirs; réponse;
  nota; notas; recuerda; importante; atención; ejemplo; ejemplos; por ejemplo; p. ej.; véase; consejo;
  pregunta; respuesta; deberes;
  hinweis; hinweise; merke; merksatz; wichtig; achtung; beispiel; beispiele; zum beispiel; tipp; siehe;
  siehe auch; vgl.; frage; antwort; hausaufgabe; hausaufgaben; anmerkung;
  esempio; esempi; per esempio; ricorda; attenzione; domanda; risposta; compiti;
  exemplo; exemplos; por exemplo; lembrete; atenção; pergunta; resposta;
  opmerking; voorbeeld; voorbeelden; bijvoorbeeld; let op; belangrijk; vraag; antwoord; huiswerk`
    .split(';')
    .map((label) => label.trim()),
);

/** What stands before a book or an address; rivers have a source, too. */
const origins: ReadonlySet<string> = new Set(['source', 'sources', 'quelle', 'quellen', 'fuente']);

/** Whether words say of what is behind them that it is a remark, an example or the like. */
export function isLabel(term: string, said: string): boolean {
  const plain = term.toLowerCase().replaceAll(/\s+/g, ' ').trim();
  if (origins.has(plain)) return /\d|:\/\/|www\./.test(said);
  // `Example 2`, too.
  return labels.has(plain) || labels.has(plain.replace(/[\s.]*\d+$/, ''));
}
