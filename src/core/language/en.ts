import type { Language } from './language.js';
import { formTable, wordSet } from './words.js';

export const english: Language = {
  code: 'en',
  name: 'English',
  words: {
    functionWords: wordSet(`
      a an the this that these those such same other another each every either both all any some few
      many much more most less least several enough own what which who whom whose whatever whichever
      whoever when whenever where wherever why how however
      i me my mine myself you your yours yourself yourselves he him his himself she her hers herself
      it its itself we us our ours ourselves they them their theirs themselves one ones oneself
      someone somebody something anyone anybody anything everyone everybody everything
      am is are was were be been being have has had having do does did done doing will would shall
      should can could may might must ought let lets
      i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll
      we're we've we'd we'll they're they've they'd they'll that's that'd that'll there's there'd
      there'll here's what's what're what'll who's who'd who'll where's when's why's how's let's
      and or but so yet if unless than then as because since while whereas although though whether
      about above across after against along amid among amongst around at before behind below beneath
      beside besides between beyond by despite down during for from in inside into like near of off
      on onto out outside over past per regarding round through throughout till to toward towards
      under underneath until up upon upwards via with within
      again ago almost already also always away back ever even far further hence here just later maybe
      merely now often once only perhaps quite rather really simply sometimes somewhat somewhere soon
      still there thereby therefore thus together too twice usually very well
      s t d ll m re ve etc eg ie vs versus
    `),
    elisions: new Set(),
    stem: stemEnglish,
  },
  negation: {},
  options: {},
  terms: {},
  questions: {},
  agreement: {},
  quantities: {},
  reading: {},
};

/** Forms that no ending explains: a word, and what it becomes. */
const englishForms = formTable(`
  not cannot; be am is are was were been being; have has had having; do does did done doing; go goes went gone
  arise arose arisen; awake awoke awoken; bear bore borne; beat beaten; become became; begin began begun
  bend bent; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken
  breed bred; bring brought; build built; burn burnt; buy bought; catch caught; choose chose chosen
  cling clung; come came; creep crept; deal dealt; die dying; dig dug; draw drew drawn; dream dreamt
  drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt
  fight fought; find found; flee fled; fly flew flown; forbid forbade forbidden; forget forgot forgotten
  freeze froze frozen; get got gotten; give gave given; grow grew grown; hang hung; hear heard
  hide hid hidden; hold held; keep kept; know knew known; lay laid; lead led; learn learnt; leave left
  lend lent; lie lain lying; lose lost; make made; mean meant; meet met; overcome overcame
  pay paid; ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen
  seek sought; sell sold; send sent; shake shook shaken; shine shone; shoot shot; show shown
  shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken
  spend spent; spin spun; spring sprang sprung; stand stood; steal stole stolen; stick stuck
  strike struck stricken; swear swore sworn; sweep swept; swell swollen; swim swam swum; swing swung
  take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown; tie tying
  undergo underwent undergone; understand understood; wake woke woken; wear wore worn; weave wove woven
  win won; wind wound; write wrote written
  man men; woman women; child children; foot feet; tooth teeth; goose geese; mouse mice; louse lice
  ox oxen; person people; leaf leaves; life lives; knife knives; wife wives; half halves; self selves
  shelf shelves; wolf wolves; calf calves; loaf loaves; thief thieves
  bacterium bacteria; mitochondrion mitochondria; datum data; medium media; criterion criteria
  phenomenon phenomena; stratum strata; quantum quanta; spectrum spectra; symposium symposia
  curriculum curricula; memorandum memoranda; automaton automata; ovum ova; genus genera
  nucleus nuclei; stimulus stimuli; fungus fungi; cactus cacti; radius radii; alumnus alumni
  focus foci; locus loci; syllabus syllabi; bacillus bacilli; alveolus alveoli; thrombus thrombi
  alga algae; vertebra vertebrae; larva larvae; antenna antennae; formula formulae; nebula nebulae
  matrix matrices; vertex vertices; vortex vortices; index indices; appendix appendices; axis axes
  bus buses; gas gases; lens lenses; quiz quizzes; yes; news; series; species; exceed; proceed; succeed
`);

/**
 * Plural and verb endings, after the first steps of Porter's stemmer (1980): what is left of `-ed` and
 * `-ing` is brought to the same form as the word itself. Derived words keep their endings.
 */
function stemEnglish(word: string): string {
  const apostrophe = word.indexOf("'");
  if (apostrophe > 0) {
    return word.endsWith("n't") ? 'not' : stemEnglish(word.slice(0, apostrophe));
  }
  const known = englishForms.get(word);
  if (known !== undefined) return withoutFinalSigns(known);
  if (word.length <= 3) return word.length < 3 ? word : withoutFinalSigns(word);
  if (/\d/.test(word)) return word;
  const singular = withoutPlural(word);
  return withoutFinalSigns(englishForms.get(singular) ?? withoutVerbEnding(singular));
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s')) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}i` : word.slice(0, -1);
  if (/(?:x|ch|sh|ss|zz)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('oes') && word.length > 5) return word.slice(0, -2);
  if (/[aeiouy]sis$/.test(word)) return `${word.slice(0, -2)}e`;
  return /[sui]s$/.test(word) ? word : word.slice(0, -1);
}

function withoutVerbEnding(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  if (word.endsWith('ied')) return word.length > 4 ? word.slice(0, -2) : word.slice(0, -1);
  const rest = /^.+?(?=(?:ed|ing)$)/.exec(word)?.[0];
  if (rest === undefined || rest.length < 2 || !/[aeiouy]/.test(rest)) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (rest.length > 3 && /([^aeioulsz])\1$/.test(rest)) return rest.slice(0, -1);
  return isShort(rest) ? `${rest}e` : rest;
}

/** A final silent `e`, a doubled `l` and the `y` of `study`. */
function withoutFinalSigns(word: string): string {
  if (word.endsWith('e')) {
    const rest = word.slice(0, -1);
    const syllables = measure(rest);
    return syllables > 1 || (syllables === 1 && !isShort(rest)) ? rest : word;
  }
  if (word.endsWith('ll') && measure(word) > 1) return word.slice(0, -1);
  return /.[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}i` : word;
}

/** How often consonants follow vowels. */
function measure(word: string): number {
  return word.match(/[aeiouy]+[^aeiouy]+/g)?.length ?? 0;
}

/** One syllable that ends as `hop` does, and so stood before an `e` in `hoping`. */
function isShort(word: string): boolean {
  return /^[^aeiouy]+[aeiouy][^aeiouwxy]$/.test(word);
}
