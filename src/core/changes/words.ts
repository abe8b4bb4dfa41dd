/** The sentences of a comparison in one language; what stands in braces is filled in. */
export interface ChangeWords {
  readonly details: Readonly<Record<string, string>>;
  readonly changes: Readonly<Record<'added' | 'removed' | 'changed', string>>;
  /** What keys of the format are called; others by themselves. */
  readonly keys: Readonly<Record<string, string>>;
  readonly bankAdded: string;
  readonly bankRemoved: string;
  readonly bankRenamed: string;
  readonly onlyLayout: string;
  /** What is said where a version cannot be read at a line. */
  readonly unread: Readonly<Record<'before' | 'after', string>>;
  /** What is said where a version is no text. */
  readonly noText: Readonly<Record<'before' | 'after', string>>;
  readonly nothing: string;
  readonly ofBank: string;
  /** How many items there were and are; for one version, how many there are. */
  readonly items: string;
  readonly count: (items: number) => string;
  readonly quote: (text: string) => string;
}

export const englishChanges: ChangeWords = {
  details: {
    reworded: 'Reworded {label}: {pieces}',
    changed: 'Changed {label} from {before} to {after}',
    added: 'Added {label}: {after}',
    removed: 'Removed {label}: {before}',
    entries: '{label}: {entries}',
    'entries-added': 'added {added}',
    'entries-removed': 'removed {removed}',
    key: 'Changed the key from {before} to {after}',
    'key-added': 'Made {after} the key',
    'key-removed': 'No choice is the key any more; it was {before}',
    'choice-added': 'Added choice {name}: {after}',
    'choice-removed': 'Removed choice {name}: {before}',
    'choice-reworded': 'Reworded choice {name}: {pieces}',
    'choice-changed': 'Changed {label} of choice {name}: {change}',
    'choices-moved': 'Put the choices in another order',
    'id-changed': 'Changed the id from {before} to {after}',
    'id-added': 'Gave it the id {after}',
    'id-removed': 'Took away its id {before}',
    moved: 'Moved from place {before} to {after}',
    unread: 'Changed something that cannot be read',
    none: 'nothing',
  },
  changes: { added: 'Added', removed: 'Removed', changed: 'Changed' },
  keys: {
    question: 'question',
    front: 'front',
    back: 'back',
    cloze: 'text with gaps',
    answer: 'answer',
    range: 'range',
    order: 'order',
    pairs: 'pairs',
    distractors: 'distractors',
    'model-answer': 'model answer',
    rubric: 'rubric',
    explanation: 'explanation',
    feedback: 'feedback',
    hints: 'hints',
    points: 'points',
    weight: 'weight',
    tags: 'tags',
    objectives: 'objectives',
    difficulty: 'difficulty',
    level: 'level',
    status: 'status',
    kind: 'kind',
    stimulus: 'passage',
    stimuli: 'passages',
    title: 'title',
    description: 'description',
    language: 'language',
    source: 'source',
    notes: 'notes',
    tolerance: 'tolerance',
    unit: 'unit',
    'time-limit': 'time limit',
  },
  bankAdded: 'new bank',
  bankRemoved: 'removed bank',
  bankRenamed: 'was {before}',
  onlyLayout: 'Only its layout or its remarks changed.',
  unread: {
    before:
      'Line {line} of the old version cannot be read, so that what it belongs to may be missing here.',
    after:
      'Line {line} of the new version cannot be read, so that what it belongs to may be missing here.',
  },
  noText: {
    before: 'The old version is no text in UTF-8, so that it cannot be compared.',
    after: 'The new version is no text in UTF-8, so that it cannot be compared.',
  },
  nothing: 'Nothing has changed.',
  ofBank: 'The bank itself',
  items: '{after}, there were {before}',
  count: (items) => (items === 1 ? '1 item' : `${items} items`),
  quote: (text) => `“${text}”`,
};

export const frenchChanges: ChangeWords = {
  details: {
    reworded: 'Nouvelle rédaction ({label}) : {pieces}',
    changed: 'Modification ({label}) : {before} devient {after}',
    added: 'Ajout ({label}) : {after}',
    removed: 'Suppression ({label}) : {before}',
    entries: 'Modification ({label}) : {entries}',
    'entries-added': 'ajout de {added}',
    'entries-removed': 'suppression de {removed}',
    key: 'La bonne réponse était {before}, c’est maintenant {after}',
    'key-added': 'La bonne réponse est maintenant {after}',
    'key-removed': 'Aucun choix n’est plus la bonne réponse ; c’était {before}',
    'choice-added': 'Ajout du choix {name} : {after}',
    'choice-removed': 'Suppression du choix {name} : {before}',
    'choice-reworded': 'Nouvelle rédaction du choix {name} : {pieces}',
    'choice-changed': 'Modification du choix {name} ({label}) : {change}',
    'choices-moved': 'Les choix sont dans un autre ordre',
    'id-changed': 'L’identifiant {before} devient {after}',
    'id-added': 'Ajout de l’identifiant {after}',
    'id-removed': 'Suppression de l’identifiant {before}',
    moved: 'Déplacement de la place {before} à la place {after}',
    unread: 'Modification d’une partie illisible',
    none: 'rien',
  },
  changes: { added: 'Ajout', removed: 'Suppression', changed: 'Modification' },
  keys: {
    question: 'énoncé',
    front: 'recto',
    back: 'verso',
    cloze: 'texte à trous',
    answer: 'réponse',
    range: 'intervalle',
    order: 'ordre',
    pairs: 'paires',
    distractors: 'intrus',
    'model-answer': 'réponse type',
    rubric: 'barème',
    explanation: 'explication',
    feedback: 'commentaires',
    hints: 'indices',
    points: 'points',
    weight: 'part des points',
    tags: 'étiquettes',
    objectives: 'objectifs',
    difficulty: 'difficulté',
    level: 'niveau',
    status: 'état',
    kind: 'type',
    stimulus: 'document',
    stimuli: 'documents',
    title: 'titre',
    description: 'description',
    language: 'langue',
    source: 'source',
    notes: 'notes',
    tolerance: 'tolérance',
    unit: 'unité',
    'time-limit': 'temps imparti',
  },
  bankAdded: 'nouvelle banque',
  bankRemoved: 'banque supprimée',
  bankRenamed: 'auparavant {before}',
  onlyLayout: 'Seuls la mise en page ou les commentaires ont changé.',
  unread: {
    before:
      'La ligne {line} de l’ancienne version est illisible : ce dont elle fait partie peut manquer ici.',
    after:
      'La ligne {line} de la nouvelle version est illisible : ce dont elle fait partie peut manquer ici.',
  },
  noText: {
    before: 'L’ancienne version n’est pas du texte en UTF-8 : elle ne peut pas être comparée.',
    after: 'La nouvelle version n’est pas du texte en UTF-8 : elle ne peut pas être comparée.',
  },
  nothing: 'Rien n’a changé.',
  ofBank: 'La banque elle-même',
  items: '{after}, auparavant {before}',
  count: (items) => (items < 2 ? `${items} élément` : `${items} éléments`),
  quote: (text) => `« ${text} »`,
};
