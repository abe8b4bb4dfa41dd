/** What keys are called in people’s files, evened: the likelier first. Several languages stand side by side. */
const names = {
  question: [
    ...['question', 'questiontext', 'stem', 'prompt', 'q', 'query', 'ask', 'problem', 'enonce'],
    ...['intitule', 'frage', 'pregunta', 'pergunta', 'domanda', 'vraag', 'libelle'],
    ...['text', 'content', 'body', 'title', 'name'],
  ],
  front: ['front', 'term', 'word', 'recto', 'vorderseite', 'anverso', 'frente', 'concept'],
  back: ['back', 'definition', 'verso', 'meaning', 'translation', 'ruckseite', 'reverso', 'def'],
  choices: [
    ...['choices', 'options', 'answeroptions', 'alternatives', 'possibleanswers', 'answerchoices'],
    ...[
      'propositions',
      'antworten',
      'opciones',
      'respuestas',
      'reponses',
      'answers',
      'variants',
      'choix',
    ],
    'a',
  ],
  distractors: [
    ...['distractors', 'incorrectanswers', 'wronganswers', 'wrong', 'incorrect', 'falseanswers'],
    ...['badanswers', 'mauvaisesreponses', 'wrongchoices', 'incorrectchoices', 'distracteurs'],
  ],
  answer: [
    ...['correctanswer', 'correctanswers', 'correctoption', 'correctoptions', 'correctchoice'],
    ...['correctindex', 'correctindices', 'answerindex', 'rightanswer', 'rightanswers', 'solution'],
    ...['correct', 'answer', 'answers', 'answerkey', 'key', 'right', 'reponse', 'bonnereponse'],
    ...[
      'antwort',
      'losung',
      'respuesta',
      'respuestacorrecta',
      'resposta',
      'risposta',
      'correctanswerindex',
    ],
    ...['reponsecorrecte', 'bonnesreponses', 'reponsescorrectes', 'reponsejuste', 'correction'],
    ...['corrige', 'correcte', 'richtigeantwort', 'respuestascorrectas', 'a', 'c'],
  ],
  explanation: [
    ...['explanation', 'rationale', 'explain', 'why', 'reason', 'justification', 'explication'],
    ...[
      'erklarung',
      'explicacion',
      'help',
      'comment',
      'context',
      'feedback',
      'solutiontext',
      'note',
    ],
    ...['answerexplanation', 'explications', 'commentaire', 'retroaction', 'solution'],
  ],
  hints: ['hint', 'hints', 'indice', 'indices', 'tip', 'tips', 'clue', 'hinweis', 'pista'],
  points: ['points', 'marks', 'score', 'pointspossible', 'punkte', 'puntos'],
  difficulty: [
    'difficulty',
    'difficultylevel',
    'level',
    'difficulte',
    'schwierigkeit',
    'dificultad',
  ],
  tags: [
    ...['tags', 'category', 'categories', 'topic', 'topics', 'subject', 'keywords', 'labels'],
    ...['section', 'chapter', 'theme', 'domain', 'unit'],
    ...['categorie', 'themes', 'sujet', 'matiere', 'chapitre', 'motscles', 'etiquettes'],
  ],
  id: [
    'id',
    'uid',
    'uuid',
    'guid',
    'slug',
    'questionid',
    'identifier',
    'number',
    'nr',
    'no',
    'questionnumber',
  ],
  title: ['title', 'name', 'heading'],
  choiceText: [
    ...['text', 'value', 'answer', 'label', 'content', 'option', 'choice', 'body', 'answertext'],
    ...['html', 'title', 'name', 'reponse', 'texte', 'respuesta', 'antwort', 'description'],
    ...['libelle', 'proposition', 'intitule'],
  ],
  choiceCorrect: [
    ...[
      'correct',
      'iscorrect',
      'right',
      'isright',
      'valid',
      'isvalid',
      'isanswer',
      'iscorrectanswer',
    ],
    ...[
      'correctanswer',
      'true',
      'istrue',
      'juste',
      'bonne',
      'richtig',
      'correcta',
      'answer',
      'fraction',
      'weight',
    ],
    ...['correcte', 'estcorrecte', 'estcorrect', 'estjuste', 'bonnereponse', 'vrai'],
  ],
  choiceFeedback: [
    'feedback',
    'explanation',
    'rationale',
    'comment',
    'why',
    'reason',
    'explain',
    'message',
  ],
  language: ['language', 'lang', 'locale', 'langue', 'sprache', 'idioma'],
} as const;

export type KeyRole = keyof typeof names;

const roles: Readonly<Record<KeyRole, readonly string[]>> = names;

/** `correct_answer`, `correctAnswer` and `Correct answer` are one name. */
export function evenName(key: string): string {
  return (
    key
      .normalize('NFD')
      // `Correct answer(s) - choose at least one`, `Time limit (sec)`, `Question #`
      .replace(/\(e?s\)/gi, 's')
      .replace(/(?<=\S)\s+(?:[-–—]\s|[([]).*$/su, '')
      .replaceAll('#', 'number')
      .replace(/[^\p{L}\p{Nd}]+/gu, '')
      .toLowerCase()
  );
}

/** How likely a key is to have a role: 0 is no, 1 is the first name of the list. */
export function fitOf(key: string, role: KeyRole): number {
  const list = roles[role];
  const last = key.slice(key.lastIndexOf('.') + 1);
  // A single letter is a name only where nothing stands around it: elsewhere it is a letter.
  if (last !== key && last.length === 1) return 0;
  // `prompt.prompt`: what is inside counts, and a little less than the same outside.
  const at = list.indexOf(evenName(last));
  if (at < 0) return 0;
  return (1 - at / (list.length + 1)) * (last === key ? 1 : 0.9);
}
