import { articleTable } from './agreement.js';
import type { Language } from './language.js';
import { phraseList } from './phrase-tree.js';
import { patternOf, syllableTable } from './reading.js';
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
    questionWords: wordSet(`
      following statement answer question choice option correct right wrong true false best better
      likely describe description call name term word mean meaning definition define example instance
      kind type sort form refer know use user make take give show find choose select pick identify match
      complete fill blank number code value output result program problem line case part thing way fact
      reason cause purpose main major primary common different difference similar possible appropriate
      suitable need want please according consider given above below item figure image picture table
      diagram graph text passage time year people none only every first last
      happen occur
      not never without except neither nothing nobody cannot
    `),
    elisions: new Set(),
    stem: stemEnglish,
  },
  negation: {
    sign: /n(?:ot\b|'t|ever)|[sd]nt\b|dont\b|\b(?:are|have|were)nt\b|except|apart from|least|but one/,
    parts: {
      be: 'is/are|are/is|was/were|am|is|are|was|were',
      do: 'do/does|does/do|do|does|did|can|could|will|would|shall|should|may|might|must',
      have: 'has|have|had',
      contracted:
        "(?:is|are|was|were|do|does|did|ca|could|wo|would|sha|should|might|must|has|have|had|need|ai)n't|(?:is|are|was|were|do|does|did|could|would|should|has|have|had)nt|cannot",
      adverb:
        'actually|also|always|certainly|clearly|commonly|currently|definitely|ever|generally|in fact|likely|most likely|necessarily|normally|now|often|officially|originally|probably|really|still|therefore|typically|usually',
      asker:
        '(?<!for )(?:which|what)|(?:which|what)(?! reason)|who|whom|whose|(?<!which |what )(?:one|two|three) of(?= (?:these|the following|those))',
      relative: '(?!)',
      object: '(?!)',
      question: 'which|what|who|whom|whose|how|why|where',
      pointing: '(?:of|from|among) (?:these|the following|those|them)|following',
      picker:
        'check|choose|circle|decide|determine|find|identify|indicate|mark|name|pick|select|specify|state|tell|tick|underline',
      chooser:
        'answers?|choices?|elements?|entry|entries|examples?|expressions?|items?|lines?|ones?|options?|phrases?|sentences?|statements?|words?',
      preposition:
        'about|after|against|among|as|at|before|between|by|concerning|during|featuring|for|from|in|including|inside|into|involving|like|of|on|outside|over|per|regarding|through|to|under|upon|via|with|within|without',
      determiner: 'the|a|an|this|these|those|my|your|his|her|its|our|their',
      pronoun: "i|you|he|she|it|its|it's|we|they|there",
      clause:
        'although|because|but|how|if|since|so|that|though|unless|until|what|when|where|whereas|whether|which|while|who|whom|whose|why',
      gerund: '(?!bring|cling|fling|ring|sing|spring|sting|string|swing|wring){word}ing',
      all: 'all|any|both|each|every|following|these|those|they',
      likely:
        'accurate|applicable|appropriate|appropriately|characteristic|compatible|consistent|helpful|likely|plausible|probable|probably|relevant|suitable|suited|supported|true|useful',
      one: 'one|two|which|what|whom|this one|that one',
    },
    negated: [
      '(?:{be}|{do}|{have})(?: {adverb}){0,2} (?<no>not)(?! to )',
      '{do}(?<inside>(?: {word}){1,8}?) (?<no>not)(?! to | {gerund}| (?!need|exceed|feed|proceed|succeed){word}ed(?!{letter}))',
      '{have}(?<inside>(?: {word}){1,8}?) (?<no>not)(?! to | {gerund})',
      '(?<no>{contracted})',
      '(?:should|must)(?<inside>(?: {word}){0,6}?) (?<no>never)(?! been)',
    ],
    never: [
      '(?:{be} |{do} |{have} )?(?<no>never)',
      '{be}(?<inside>(?: {word}){1,4}?) (?<no>not)(?! to | {gerund})',
    ],
    exceptionSign: /\bexcept|\bapart from\b|\bleast\b|\bbut one\b/,
    exceptions: [
      '{all}[^?!]{0,250} (?<no>except)(?=(?: for)? {one})',
      '(?<=[ ,])(?<no>except)(?=(?: for)?{end})',
      '{all}[^?!]{0,250} (?<no>apart from)(?= {one}|{end})',
      '(?<no>apart from)(?= one,? {all})',
      'all (?<no>but one)(?= of (?:the following|these|those))',
      'with the (?<no>exception)(?= of(?: {one}|{end}))',
    ],
    gradings: [
      '(?:which|what|who|whom)(?<rest>[^.?!]{0,150}) (?<!at )(?<no>least)(?= {likely})',
      '{be} (?<no>least)(?= {likely}[^.?!]{0,80}[:_…] *$)',
    ],
    harmless: ' (?:only|just|merely|simply|solely|least|too)(?!{letter})|[^.?!]* but(?!{letter})',
    described:
      "(?:did|was|were|had|could|would)(?: |n't|nt )[^?!]*?(?:[ ,](?:because(?! of)|until|although|even though|so that)|, so) ",
    opens:
      '^(?:(?:and|but|exactly|just|now|only|so|then) )?(?:{preposition} )?$|(?<comma>[,–-] ?(?:{preposition} )?)$|(?:^|[ ,]){picker} (?:{preposition} )?$',
    picks:
      '(?:^|[ ,])(?:{picker}|(?:which|what) (?:is|are|was|were))(?: (?:all|all of|any|any of|each|every))?(?: the)?(?: {word}){0,2}? {chooser}(?: (?:above|below|here|listed))? (?:that|which|who) $|(?:^|[ ,]){picker} (?:all|any|those) (?:that|which) $',
    breaks:
      '{clause}|{be}|{do}|{have}|{contracted}|happen|happens|happened|said|say|says|tells|percentage|percent|%|proportion|fraction|number|share|(?:each|every) time|(?:and|or|nor)(?: {adverb})? $',
    subjects: '(?<!(?<!{letter})(?:{preposition}|and|or|all|both|than) |^ ){determiner}|{pronoun}',
    unmarked:
      "(?:^|[.;:?!] )(?!(?:{preposition}|also|always|finally|first|generally|here|however|normally|now|often|once|only|sometimes|still|then|there|today|typically|usually) )(?:(?:{letter}|[\uFFFC'-])+ )*(?!(?:{preposition}|and|but|hence|nor|or|than|then|therefore|thus|yet|{be}|{do}|{have}|{gerund}) )(?:{letter}|['-])+ {pronoun} (?:(?:{be}|{do}|{have}) )?$",
    light: 'a|an|any|the|be|been',
    fact: 'true',
    truth: 'accurate|applicable|apply|concern|correct|describe|hold|right|true|valid',
    relates:
      'challenges?|contradicts?|explains?|explained|justify|justifies|questioned|questions? (?:about|the)|rebut|rebuts|rebutted|rebuttals?|refutes?|refuted|strengthens?|strengthened|support|supports|undermines?|undermined|weakens?|weakened',
    falsehood: '(?:be )?(?:an? |the )?(?<word>false|inaccurate|incorrect|invalid|untrue|wrong)',
    cites:
      'expressions?|lines?|lyrics?|messages?|morals?|mottos?|phrases?|proverbs?|quotations?|quotes?|quoted|(?:did|does|do) (?:{word} ){1,4}(?:answer|reply|say|shout)|sayings?|sentences?|slogans?|songs?|taglines?|titles?|verses?',
    denials: ['(?<=^[^a-z]{0,4})(?<no>not)', '(?<no>never)'],
  },
  options: {
    lists: {
      answers: phraseList(`
        (answer|response) (choices|options)
        (answers|choices|options|alternatives|responses|possibilities)
      `),
      answer: phraseList(`
        answer (choice|option)
        (answer|choice|option|alternative|response)
      `),
      things: phraseList(`
        (statements|sentences|assertions|propositions|claims|descriptions|items|things|ones)
        (reasons|causes|factors|methods|ways|techniques|approaches|examples|terms|words)
      `),
      other: phraseList(`
        (above|other|given|listed|mentioned|stated|named|following|preceding|previous|provided)
      `),
      are: phraseList(`
        (are|is|would be|could be|can be|may be) [all|both|equally|also|in fact]
      `),
      right: phraseList(`
        (correct|right|true|valid|accurate|applicable|appropriate|acceptable)
        correct (answers|choices|options|responses)
      `),
      wrong: phraseList(`(wrong|incorrect|false|untrue|invalid|inaccurate|inappropriate)`),
      verb: phraseList(`
        (are|is|were|was|can|could|may|might|will|would|should|must|have|has|do|apply|applies)
      `),
      every: phraseList(`(all|both|any|each|either|every one)`),
      nothing: phraseList(`(none|non|neither|nothing|not any)`),
      several: phraseList(`(two|three|four|five|six|2|3|4|5|6)`),
    },
    all: phraseList(`
      <every> [of] [the|these|those] (above|aforementioned|preceding|foregoing) [<answers>|<things>] [<verb> …]
      <every> [of] (the|these|those) [the|these] [<other>] <answers> [above|below|given|listed] [<are> <right>]
      <every> [of] (these|those) [<other>] <things> [above|below] [<are> <right>]
      <every> [of] (the|these|those) (listed|mentioned|given|stated|others)
      <every> [of] [the] these [<are> <right>]
      all [<other>] (answers|choices|options|alternatives|responses) [above] [<are> <right>]
      all of [the|these|those] <things> [above] <are> <right>
      all <several> [of] [the|these|those] [<answers>|<things>] (above|preceding|foregoing)
      all <several> of (these|those) [<answers>|<things>]
      all (statements|assertions|propositions|sentences) above [<are> <right>]
      (it|this|that) (could|can|may|might) be <every> of (the|these) [above]
      (using|doing|by using|by doing) all [of] [the|these] above [<answers>|<things>]
    `),
    allOfKind: phraseList(`all [of] (these|those) [<several>] * …`),
    areOfKind: phraseList(`(these|they) are all [the|a|an] * …`),
    perhapsBoth: phraseList(`
      both [of them|[of] [the] (answers|options|choices|statements|sentences)] [<are> <right>]
      (they|these) are both <right>
    `),
    perhapsAll: phraseList(`
      all
      all of them [<are> <right>]
      all <several> [of them|answers|options|choices|statements|sentences] [<are> <right>]
      all [statements|sentences|assertions] [<are>] <right>
      (they|these) are all <right>
    `),
    none: phraseList(`
      <nothing> [one] [of] [the|these|those] (above|aforementioned|preceding|foregoing) [<answers>|<things>] [<verb> …]
      <nothing> of (the|these|those) [the|these] [<other>] <answers> [above|below|given|listed] [<are> <right>]
      <nothing> of (these|those) [<other>] <things> [above|below] [<are> <right>]
      <nothing> of the <things> [above] <are> <right>
      <nothing> of (the|these|those) (listed|mentioned|given|stated|others)
      <nothing> of these [<are> <right>]
      (no|none) <answer> [above|given|listed] <are> <right>
      (none|neither) <are> <right>
      (no|not a) <right> (answer|choice|option) [is|was] [here|above|available|given|listed|provided|shown]
      (the <right>|correct) (answer|choice|option) (is not|isn't) (here|above|available|given|listed|provided|shown)
      [some] [an] (other|another) (answer|option)
    `),
    noneOfKind: phraseList(`
      (none|neither) of (the|these|those) [<several>] * [<are> (<right>|<wrong>)]
    `),
    perhapsNone: phraseList(`
      (none|neither) [of them|of the two|one] [is|are|do|does]
      (none|neither) [of them|of these|of those] <are> <wrong>
    `),
    partial: phraseList(`
      (only|just|some|most|many|half|neither|either|every|each|one|two|first|second|a few)
      (the first|the second)
    `),
    labels: {
      before: phraseList(`(both|only|either|neither|all|just)`),
      named: phraseList(`[the] (<answers>|<answer>|<things>|statement|sentence|item)`),
      and: phraseList(`(and also|as well as|and|or|nor|but|plus)`),
      after: phraseList(`
        (only|alone|both|together|above|but not)
        <are> [<right>|false|wrong|incorrect]
        (<answers>|apply|combined)
      `),
      neither: phraseList(`neither`),
    },
    andWords: phraseList(`and, &, and also`),
    bothWords: phraseList(`both`),
    pairWords: phraseList(`two, both, pair, either`),
    countWords: phraseList(`
      how many, how much, how often, number of, what number, how long
    `),
    pickWords: phraseList(`
      which of, which one, one of the following, any of the following
    `),
    ifAnyWords: phraseList(`if any, if there are any, if there is one`),
    markWords: phraseList(`(?:check|choose|mark|pick|select|tick) (?:all|any|each|every)`),
    coupleWords: phraseList(`pairs? of, (?:which|what) pairs?, in pairs`),
    differenceWords: phraseList(`differ{letter}*, distinction, distinguish{letter}*, compare[sd]?`),
    sameWords: phraseList(`
      the same, identical, equal, equally, alike, interchangeable, no (?:{word} )?difference,
      not (?:{word} )?different
    `),
    holdWords: phraseList(`apply, applies, holds?`),
    flatWords: phraseList(`
      yes, no, not, cannot, {letter}+n't, never, always, nothing, none, nobody, nowhere, impossible
    `),
    letteredWords: phraseList(`
      vitamins?, hepatitis, influenza, blood (?:groups?|types?), vectors?, points?, events?, sets?,
      matri(?:x|ces), notes?, grades?, chords?, angles?, nodes?, teams?, trains?, cities,
      towns?, antigens?, factors?
    `),
    formWords: phraseList(`
      folders?, director(?:y|ies), files?, file ?names?, spell(?:s|ed|ing)?, spelt, capital letters?,
      capitali[sz]{letter}*, upper[- ]?case, lower[- ]?case, punctuat{letter}*, commas?, apostrophes?, hyphen{letter}*,
      quotation marks?, written, write, writing, typed?, typing, grammar, grammatical{letter}*,
      abbreviat{letter}*, symbols?, units?, notation, formats?, formatt{letter}*, syntax, keywords?,
      naming, conventions?, commands?, methods?, functions?, variables?, identifiers?, operators?,
      declar{letter}*, code, tags?, typeset, stress{letter}*, emphasi{letter}*, bold, italics?, pronounc{letter}*
    `),
    askingWords: phraseList(`
      what, which, who, whom, whose, when, where, why, how, is, are, was, were, do, does, did,
      can, could, should, would, will, has, have, choose, select, pick, mark, tick, check,
      identify, find, name, state, complete, indicate, give, calculate, consider, determine,
      describe, explain, solve, decide, match, suppose, assume, given, let, use, read, look,
      evaluate, simplify, compute, translate
    `),
  },
  terms: {
    absoluteSign:
      /\b(?:always|never|only|in (?:all|any|every|no) c|under (?:all|any|every|no) c|without (?:any )?exc|invariably|completely|entirely|totally|absolutely)|^(?:all|every|no one|nobody)/,
    vagueSign:
      /\b(?:usually|often|sometimes|generally|in general|typically|frequently|occasionally|rarely|seldom|commonly|probably|perhaps|possibly|most (?:of the time|cases)|some cases|as a rule|may|might)\b/,
    parts: {
      past: 'not|had|has|have|he|she|was|were|who|i|am',
      nearly: 'almost|nearly|practically|virtually',
      verb: 'am|are|can|cannot|could|do|does|has|have|is|may|must|need|needs|requires?|should|will|would',
      modal: 'can|cannot|could|may|must|should|will|would',
      state:
        '(?:assigned|called|closed|declared|defined|executed|initiali[sz]ed|reached|read|run|used)(?= *(?:[.,;:!?)]|$))',
      total: 'completely|entirely|totally|absolutely',
      adverb:
        'usually|often|sometimes|generally|typically|frequently|occasionally|rarely|seldom|commonly|probably|perhaps|possibly',
      rough:
        '{adverb}|normally|mainly|mostly|largely|primarily|chiefly|likely|unlikely|in general|as a rule|most of the time|(?:most|some|many) cases',
      preposition:
        'above|at|behind|below|beside|between|by|for|from|in|inside|near|on|to|under|with',
      weigh: 'challeng|doubt|justif|rebut|refut|shak(?:e|ing)|strengthen|undermin|weaken',
      thought:
        'argument|assertion|claim|conclusion|explanation|finding|hypothesis|inference|opinion|point of view|reasoning|rebuttal|speculation|statement|thesis|view',
      irregular:
        'became|began|bought|brought|built|came|caught|did|drew|fell|felt|fought|found|gave|got|grew|held|kept|knew|led|left|lost|made|met|paid|ran|said|sang|saw|sent|sold|spent|spoke|stood|taught|told|took|went|won|wrote',
      gerund: '(?!bring|cling|fling|ring|sing|spring|sting|string|swing|wring){word}ing',
      participle:
        'accepted|agreed|associated|available|called|considered|coupled|found|known|recognized|referred|requested|seen|used|accessed|asked|changed|updated',
    },
    absolute: [
      '(?<!(?:{past}|{nearly}) )(?<term>always)(?! been)',
      '(?<={verb} )(?<!{past} )(?<term>never)(?! been| {state})',
      '(?<!(?:{past}|{nearly}) )(?<term>never)(?! been| {state}| {word}ed(?!{letter})| {past}(?!{letter})| {irregular}(?!{letter}))',
      '(?:in|under) (?:all|any|every|no) (?:cases?|circumstances?|conditions)|without (?:any )?exception|invariably',
      "(?<!(?:not|more|n't) )(?<term>{total}) (?:replac|eliminat|prevent|remov|avoid|solv|cur|safe|secure|impossibl|useless|harmless|wrong|certain|forbidden){letter}*",
    ],
    quantifiers: [
      '(?<=^[^a-z]{0,6})(?<term>all|every)(?! (?:of|the|these|those|answers|choices|options|statements|but|other|two|three|four|five)| {word} (?:above|below|given|listed|mentioned|named|shown))(?= (?:{word} ){1,8}?{verb}(?!{letter}))',
      '(?<=^[^a-z]{0,6})(?<term>every(?:one|body|thing)|no one|nobody)(?= {verb})',
    ],
    exclusive: [
      '(?<={modal} |possible |available |used |allowed )(?<term>only)',
      '(?<=(?:is|are) )(?<term>only)(?= (?:for|possible|used|available|allowed|useful|ever))',
      '(?<term>only)(?= (?:accepts?|affects?|allows?|appl(?:y|ies)|exists?|happens?|occurs?|supports?|works?))',
      '(?<=^[^a-z]{0,6})(?<term>only)(?! (?:one|two|three|a few))(?= (?:{word} ){1,8}?{verb}(?!{letter}))',
    ],
    certain:
      'always|never|only|all|every|everyone|everybody|everything|no one|nobody|none|must|solely|exclusively|entirely|completely',
    vague: [
      '(?<!(?:how|as|more|less|most|very|not|{gerund}) )(?<term>{adverb})(?! (?:{participle}|{gerund}|as|than)(?!{letter}))(?<!^[^a-z]{0,6}{adverb}(?= {preposition}(?!{letter})))',
      'most of the time(?!{end})|in most cases|in general|as a rule|in some cases',
    ],
    open: [
      '(?<=^(?:(?!that|which|who|you|they|we)[^\\s]+ ){1,5})(?<term>may|might)(?! or may not| not| be used)',
    ],
    hedges: '{rough}|may|might|could|tends?(?: not)? to',
    rough: '{rough}',
    adverb: '[a-z]+ly',
    permits:
      'allowed|authori[sz]ed|licen[cs]e|may|might|permitted|privileges?|restrict(?:ed|ions?)|rules?',
    question: 'what|which|who|whom|whose|how|why|where',
    asked:
      'how (?:often|many|much|long|frequently)|who|whom|whose|when|where|under (?:what|which)|in (?:what|which) (?:case|cases|situations?)|how frequent',
    weighed: [
      '{weigh}{letter}*,? (?:{word},? ){0,8}?{thought}s?',
      '{thought}s? (?:{word},? ){0,8}?{weigh}{letter}*',
      '(?:best|most|strongly) (?:{word} )?support(?:s|ed)?|supported by',
      'if (?:true|correct|valid|established)',
      'if (?:{word} ){0,6}?(?:above|following|statements?|items?|options?|assertions?|propositions?)(?: {word}){0,4}? (?:is|are|were) (?:true|correct|established|valid)',
      '(?:assumption|hypothesis|premise|presupposition|corollary|inference|conclusion)s?|hypotheses',
      '(?:assumed|presupposed) (?:by|in)|(?:be|can) (?:{word} )?(?:inferred|deduced|concluded|derived)|must (?:also )?be true|cannot be true',
      '(?:above|following|preceding) (?:{word} ){0,2}?(?:argument|reasoning|discussion|phenomenon)s?|contradict{letter}*|paradox{letter}*',
      '(?:flaw|gap|error|technique|method|weakness|weaknesse)s? (?:{word} ){0,5}?(?:arguments?|reasoning)|flawed|supports? (?:the|this) (?:{word} )?{thought}',
      'explain{letter}* (?:{word} ){0,10}?(?:above|phenomenon)',
      '(?:interpretation|translation|negation) (?:{word} ){0,4}?(?:propositions?|sentences?|statements?)',
      'closest (?:{word} )?to the meaning|similar to the above',
      'what (?:do|does|did|is) (?:{word} ){1,8}?(?:mean|meaning){end}',
    ],
    event: 'what (?:{word} ){0,2}?(?:happen(?:s|ed)?|occurs?)|results? (?:if|when)',
    falsehood:
      '(?<!(?:true|correct|right)(?: or |/| / ))(?:false|incorrect|wrong(?! with))|untrue|inaccurate|least likely|myth|misconception',
    nothing: 'no|none|nothing|nobody|neither',
  },
  questions: {
    verdict:
      '(?:[a-d1-4][.)] ?)?(?:(?:that|this|it) is )?(?:true|false|yes|no|correct|incorrect|right|wrong|valid|invalid|t|f)|i (?:dis)?agree|agree|disagree|(?:the )?statement is (?:true|false)|not (?:true|correct)',
    says: "am|are|be|been|being|can|cannot|could|did|do|does|had|has|have|is|may|might|must|shall|should|was|were|will|would|i|you|he|she|it|we|they|i'm|let's|this|that|these|those|there|here|what|what's|when|where|which|who|whom|whose|why|how|if|because|add|answer|arrange|divide|draw|expand|factor|multiply|round|subtract|assume|change|chose|following|possess|possesses|puts|validates|describes|calculate|check|choose|circle|classify|compare|complete|compute|consider|convert|decide|define|describe|determine|discuss|estimate|evaluate|explain|express|fill|find|finish|give|guess|identify|imagine|indicate|insert|let|listen|look|make|mark|match|name|order|pick|place|predict|prove|put|rank|read|rewrite|say|select|show|simplify|solve|sort|spot|state|suppose|tell|tick|translate|true|underline|use|write|allow|allows|became|become|becomes|began|begins|belong|belongs|boils|built|called|came|cause|causes|comes|consist|consists|contain|contains|died|eat|eats|equal|equals|focuses|follows|found|gave|gets|gives|goes|got|grew|grows|happens|helps|include|includes|invented|involves|kills|knew|known|led|left|likes|lives|lost|made|makes|mean|means|meant|moves|need|needs|occur|occurs|played|plays|produce|produces|provide|provides|ran|refer|refers|represents|require|requires|runs|said|sang|saw|sells|sends|serves|set|shows|stands|starts|stops|stores|takes|took|turns|used|uses|wants|went|won|works|wrote",
    verbs:
      'am|are|can|cannot|could|do|does|had|has|have|is|may|must|should|was|were|will|would|absorbs|allows|appears|becomes|begins|belongs|binds|comes|comprises|consists|contains|converts|creates|decreases|depends|describes|destroys|develops|emits|enables|encourages|ensures|enters|gets|gives|goes|happens|helps|improves|includes|increases|inhibits|involves|lets|lies|makes|occurs|prevents|produces|protects|provides|receives|reduces|refers|releases|removes|represents|requires|says|sends|serves|stimulates|takes|tells|transmits|varies|[a-z]{3,}(?<!s|u|i)s(?= (?:a|an|the|in|on|by|to|for|of|as|from|with|at|its|their)(?!{letter}))',
    articles: 'a|an|the|my|your|his|her|its|our|their|some|any|all|no|each|every|one|two|three',
    joints:
      'about|after|against|and|as|at|before|between|by|during|for|from|in|into|of|on|or|over|per|through|to|under|upon|versus|vs|with|within|without',
    verbal:
      'live|give|drive|arrive|receive|survive|derive|move|enter|offer|differ|suffer|occur|appear|reveal|prevent|represent|want|grant|measure|manage|carry|vary|try|combine|define|determine|divide|provide|decide|lose|oppose|close|go|do|absorb|absorbs|affects|appears|arises|arrives|attacks|beats|binds|bonds|burns|carries|changes|controls|converts|covers|creates|declares|decreases|depends|develops|differs|discovers|dissolves|drops|emits|ends|enters|falls|feeds|fights|flows|forms|freezes|functions|holds|increases|influences|inhibits|joins|keeps|lacks|lasts|lays|leads|leaves|lies|looks|loses|measures|melts|offers|opens|orbits|passes|pays|points|prevents|prints|protects|pumps|reacts|receives|reduces|reflects|releases|removes|replaces|returns|rises|rotates|rules|shines|sounds|splits|spreads|states|stimulates|supports|tastes|transports|travels|treats|turns|varies|wins',
    adjectivesFollow: false,
    nominal:
      's|a|o|ing|tion|sion|ment|ness|ity|ism|ist|ance|ence|ancy|ency|ship|logy|graphy|ics|ure|age|er|or|al|ic|ous|ive|ary|ar|ble|ful|less|ant|ent|ish|ian|ese|ant|hood|dom|sis|phy|try|my|ry|cy|gy|um|us|ine|ide|ose|gen|cell|law|theory|system|war|rate|test|cycle|model|rule|effect|point|line|type|map|code|file|set|tree|key|wave|force|energy|gas|acid|light|water|power|form|state|game|group|music|art|book|film|city|river|king|queen',
  },
  agreement: {
    articles: articleTable(`
      a: consonant = a/an
      an: vowel = a/an
    `),
    vowel: new RegExp(
      [
        '^[aàâäæéèêëiîïóôöœ](?:-|\\p{L})',
        '^e(?!u(?!ler)|w[er])[-\\p{L}]',
        '^o(?!ne$|ne-|nce$|neself|uija)[-\\p{L}]',
        '^u(?:[bp](?!i)|l(?!ys)|m|n(?!i|anim)|ni(?:n|mp|dentif)|s[hst]|t[mt]|r[bcgn]|g[hlr]|dder)',
        '^y[bcdfghjklmnpqrstvwxz]',
        '^[fhlmnrsx]-',
        '^(?:hour|honest|honou?r|heir|xray|mri|rna|ngo|html|http|xml|lcd)',
        '^(?:herb|histori|hotel|hypothe|habitual|heredit|hysteri|heroic|humble|homage)',
        '^(?:8|1[18](?!\\d))',
      ].join('|'),
      'u',
    ),
    consonant: new RegExp(
      [
        '^[bcdgjkpqtvwzyu]-',
        '^[bcdgjkpqtvwz]\\p{L}',
        '^[fs]\\p{L}',
        '^[lmnrx][aeiouyàâäéèêëîïóôöh]',
        '^h(?!our|onest|onou?r|eir)[aeiouyàâäéèêëîïóôö]',
        '^(?:mn|y[aeiouh])',
        '^(?:eu(?!ler)|ew[er])',
        '^(?:one$|one-|once$|oneself|ouija)',
        '^u(?:ni(?!n|mp|d)|nid(?:ir|im)|nanim|s[aeiu]|t[eio]|r[aeio]|bi|kr|ku|v|fo$)',
        '^(?:[2-79]|1(?![18]))',
      ].join('|'),
      'u',
    ),
    capitals: {
      vowel:
        /^(?![IVX]+$)(?:[AIO]|E(?!UR)|[FLMNRSX](?!QL)[BCDFGHJKLMNPQRSTVWXZ]+s?$|(?:HTML|RNA|MRI|FBI|SEO|NGO|SUV|HIV|MBA|NBA|MIT|HIPA?|LED|MOT|XOR|SOS|RAF)s?$|[aefhilmnorsx]\p{Lu})(?<!^ONE|^ONCE)/u,
      consonant:
        /^(?![IVX]+$)(?:[BCDGJKPQTVWYZ]|U(?:RL|RI|SB|SA|S|K|N|FO|DP|UID|ID|TC|TF|I|X|NIX|PS|AV|V|NESCO|NICEF)s?$|(?:NASA|NATO|RAM|ROM|SIM|LAN|LASER|RADAR|ONE|ONCE|EUR)s?$|[bcdgjkpqtuvwyz]\p{Lu})/u,
    },
    unknown: wordSet(`
      a an the this that these those some any no my your his her its our their both all each every
      either neither and or but to of in on at by for with from as if when while because than is are
      was were be it he she they we i you one's who whom which what where
    `),
  },
  quantities: {
    decimal: '.',
    thousands: true,
    magnitudes: { thousand: 1e3, million: 1e6, millions: 1e6, billion: 1e9, trillion: 1e12 },
    ordinals: ['st', 'nd', 'rd', 'th'],
    months: [
      'january jan',
      'february feb',
      'march mar',
      'april apr',
      'may',
      'june jun',
      'july jul',
      'august aug',
      'september sep sept',
      'october oct',
      'november nov',
      'december dec',
    ],
    dateWords: ['the', 'of', 'on', 'in'],
    ranges: [
      ['between', 'and'],
      ['from', 'to'],
      ['from', 'until'],
      ['', 'to'],
      ['', 'through'],
    ],
    before: {
      below: [
        'less than',
        'fewer than',
        'lower than',
        'smaller than',
        'shorter than',
        'under',
        'below',
      ],
      'at-most': [
        'at most',
        'up to',
        'no more than',
        'not more than',
        'less than or equal to',
        'a maximum of',
        'maximum',
      ],
      above: [
        'more than',
        'greater than',
        'higher than',
        'longer than',
        'over',
        'above',
        'exceeding',
      ],
      'at-least': [
        'at least',
        'no less than',
        'no fewer than',
        'not less than',
        'greater than or equal to',
        'a minimum of',
        'minimum',
      ],
    },
    behind: {
      below: [],
      'at-most': [
        'or less',
        'or fewer',
        'or under',
        'or below',
        'or lower',
        'or younger',
        'and under',
        'at most',
      ],
      above: [],
      'at-least': [
        'or more',
        'or over',
        'or above',
        'or greater',
        'or higher',
        'or older',
        'and more',
        'and over',
        'and above',
        'and up',
        'and older',
        'at least',
        'plus',
      ],
    },
    asksAmount:
      /\bhow (?:many|much|long|old|far|fast|tall|high|deep|wide|heavy|large|big|often)\b|\bwhat (?:\w+ )?(?:percentage|percent|proportion|share|fraction|number|amount)\b/,
    asksRange:
      /\bnormal(?:ly)?\b|\breference (?:range|interval|value)|\bfrequenc(?:y|ies)\b|\bbands?\b|\bwavelengths?\b|\bspectrum\b/,
    asksPrecision:
      /\bround(?:s|ed|ing)?\b|\bdecimals?\b|\bsignificant (?:figure|digit)|\bprecis|\baccura|\bnearest\b/,
    asksVersion: /\bversions?\b|\breleases?\b/,
  },
  reading: {
    formula: {
      name: 'Flesch reading ease, 1948',
      source:
        'Flesch, R. (1948). A new readability yardstick. Journal of Applied Psychology 32(3) (doi:10.1037/h0057532)',
      base: 206.835,
      sentence: 1.015,
      word: 84.6,
    },
    bands: [
      { from: 90, words: 'very easy', readers: 'US grade 5' },
      { from: 80, words: 'easy', readers: 'US grade 6' },
      { from: 70, words: 'fairly easy', readers: 'US grade 7' },
      { from: 60, words: 'standard', readers: 'US grades 8 and 9' },
      { from: 50, words: 'fairly difficult', readers: 'US grades 10 to 12' },
      { from: 30, words: 'difficult', readers: 'college' },
      { from: -Infinity, words: 'very difficult', readers: 'college graduates' },
    ],
    syllables: {
      // An e that makes no syllable: make, makes, asked; not table, changes, wanted, hundred.
      // Inside words: homework, useful, statement. At the end: dialogue, unique; not argue.
      silent: patternOf(String.raw`
        (?<=[aeiouy][^aeiouy]{1,4})(?<![^aeiouyw]l|[bctgf]r)e$
        (?<=[aeiouy][^aeiouy]{1,4})(?<![sxzcg]|[cs]h|[^aeiouyw]l|[bctgf]r)e(?=s$)
        (?<=[aeiouy][^aeiouy]{1,4})(?<![td]|[^aeiouylrw]l|[cdt]r)e(?=d$)
        (?<=^(?:bas|for|hom|hous|lif|mak|nam|not|pric|sid|som|spac|ther|tim|wher))e(?=[bcfghklmptw])
        (?<=[aeiouy][^aeiouy]{1,3})e(?=ly$|ful|less|ness) (?<=saf|nin|entir)e(?=t)
        (?<=[aeiouy][^aeiouy]{1,3})(?<!l|[ckd]r)e(?=ments?$)
        (?<=[aeioun]g|[aeious]q)ue(?=[sd]?$) (?<=ey)es?$ (?<=[aeo]y)e(?=d$) (?<=r)e(?=n't$) (?<=^ev)e(?=ry) (?<=^bus)i(?=ness)
      `),
      // A y is a consonant at the beginning, and between two vowels: player, not crying.
      nuclei: /(?:[aeiouáàâäéèêíìîóòôöúùûü]|(?<=[^aeiou])y|y(?![aeiou]))+|[ïë]/g,
      // Vowels that meet and are spoken one by one, and what is spoken without a vowel: prism, isn't.
      more: patternOf(String.raw`
        ^[gs]i(?=a) (?<![ctsgn]|[aiu]ll?|parl)i(?=a(?!ge?s?$)) li(?=arit) ni(?=a(?!s?$)) [ct]i(?=at) si(?=as)
        ^li(?=on) (?<![cgnlstvx]|sh)i(?=o) vi(?=o(?!r)) ni(?=ou) [cs]i(?=o[^nu]) [pr]ati(?=os?$) (?<!g)i(?=u)
        i(?=et) (?<!con)sci(?=en) (?:^cl|[drpb])i(?=en[ct]) ^hi(?=er)
        (?<=[aeiouy].{0,20}[^aeiouct])i(?=ers?$|est$)
        are(?=a) ^ide(?=a) cre(?=at(?!ur)) ^re(?=a(?:ct|li|pp|rr|ss|dj|ff|w)) ine(?=ar) nucle(?=ar) the(?=at)
        (?<!p|l|g|ch)e(?=o) ge(?=o(?!n|us|rg)) cle(?=o) [sl]e(?=um) [cl]e(?=us$) cle(?=i$) ^re(?=u[ns])
        e(?=ing$) ^re(?=in[fstv]) the(?=is) a(?=ic|o) ^na(?=iv)
        po(?=e[mt]) ^co(?=e[fxd]|inc|oper|opt|ord) o(?=ing) [rt]o(?=ic) ^zo(?=ol)
        (?<![qg])u(?=el|en[ct]|et(?!t)) (?<![qg])u(?=a(?!d)) (?<![qb])u(?=o(?!r))
        flu(?=id) ru(?=in) nu(?=in) su(?=ic) [^q]u(?=ity|ition) [^qg]u(?=ing) rgu(?=ing)
        [^aeiouq]y(?=ing) [^aeiouw]y(?=er) ^[cdhm]y(?=[aeo]) ^(?:an|evr)y(?=on) [cb]ry(?=o)
        [iya]sm(?=s?$) thm(?=s?$) [^aeiorv]n't$ (?:[sxz]|[cs]h|[cg]e)'s$
      `),
      known: syllableTable(`
        1: isle isles aisle aisles; 2: acne adobe ageing biped embed moped naked wicked rugged ragged
        jagged crooked soldier soldiers frontier frontiers cashier wednesday colonel evening evenings
        someday conscience suite suites;
        3: alien aliens anion anions boolean booleans cation cations cereal cereals coyote deity finale
        karate koala koalas korean koreans nonetheless oasis poetry recipe recipes simile similes;
        4: anemone apostrophe apostrophes caribbean catastrophe catastrophes coalition conscientious
        diabetes epitome european europeans hyperbole nevertheless permeable vigilante
      `),
    },
    abbreviations: wordSet(
      'eg ie vs mr mrs ms dr prof st no fig figs eq ed eds vol pp ca cf approx',
    ),
  },
};

/** Forms that no ending explains: a word, and what it becomes. */
const englishForms = formTable(`
  not cannot; be am is are was were been being; have has had having; do does did done doing; go goes went gone
  arise arose arisen; awake awoke awoken; bear bore borne; beat beaten; become became; begin began begun
  bend bent; bind bound; bite bitten; bleed bled; blow blew blown; break broke broken
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
  win won; write wrote written
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
  return word.match(/[aeiouy][^aeiouy]/g)?.length ?? 0;
}

/** One syllable that ends as `hop` does, and so stood before an `e` in `hoping`. */
function isShort(word: string): boolean {
  return /^[^aeiouy]+[aeiouy][^aeiouwxy]$/.test(word);
}
