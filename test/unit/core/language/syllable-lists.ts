// Words with their syllables, counted by hand as they are spoken; by language and number.

export const englishWords: Readonly<Record<number, string>> = {
  1: `
    a aisle asked blue boat boy bread breathes build bye called cause changed clear coast
    creaked day does due eye eyes field fierce filled fire free friend fruit george goes guess
    guest guide here hour house i isle juice league lived lives made make makes masque me more
    mosque moves near need once one piece pier pierced pitched plague priest queue quite quote
    read real rhymes rule say scratched shaped she shoes some speed stopped straight strength
    style suede suit sure the there they're though thought through tier tongue tree true type
    vague view we're where whole world write you're
  `,
  2: `
    able acre ancient annoyed answer apple argue asia asian atom axes basement basic battle
    because being belgium beyond box's boxes brilliant business buyer café caffeine canyon
    carbon careful carriage carried causes centre changes chaos choices churches cities city
    class's client compare compared complete couldn't create creature cruel crying cycle
    describe describes dial didn't diet dishes doesn't doing dryer drying duel duet employed
    ended entered enzyme equal equals evening every expose expressed famous fashion fluid flyer
    fuel georgia giant going gorgeous handled hatred haven't homework hopeful household houses
    hundred hygiene idle increase increased isn't issue junior language lawyer layer lifetime
    likely lion liquid little lonely marriage merely metal metals metre million money movement
    music naive naked nation needed neon nervous neutron ninety number ocean onion open oxide
    pages partial patient people people's percent persuade persuades physics pigeon places
    planet player poem poet prior prism protein proton purple purpose question questions quiet
    react really region rely rescue reuse rhythm riot royal ruin russian sacred safely safety
    sample science seeing senior series settled simple social soldier something sometimes
    somewhat special species started statement station story studied studies study surgeon
    symbol system table tables technique therefore theses thirteen timely title titled traffic
    trial trio trying union unique useful value voices voltage wanted water wednesday
  `,
  3: `
    actual adjective agreement analyse animal annual anyone anyway area areas arguing argument
    atheist attention audience awareness calcium calendar carrier catalogue character chemical
    civilian colony companion company completely condition conditions connected continent
    continue continued courageous creation creative decision deity density diagram dialects
    dialogue difference different dioxide direction document earlier easier easiest element
    elements embryo employee energize energy equation equations everyone everything evidence
    example examples expanded expression factory family following furniture furthermore general
    genius genuine government gradient gradual gravity happier happiest heroic history hospital
    hydrogen hyena idea ideas idiom implement important india influence instrument interpret
    italian karate linear magician manual media median medium memory microscope molecule mosaic
    museum musician myopic nobody nuclear nucleus nutrient obvious october opinion organised
    organize oxygen parliament peculiar percentage period physical piano policy president
    previous quality radio radius reaction reactor realise realize recipe reliance religion
    remember separate september serious several simile sodium solution solutions stadium studio
    supplement syllables telephone telescope theatre theorem theory timetable triangle usual
    variance various video violent violin visual vitamin
  `,
  4: `
    ability algorithm ambiguous analysing annuity anxiety apostrophe appreciate associate
    bacteria biology california catastrophe coefficient community continuous coordinate criteria
    democracy economy education environment european evaluate experience exterior geography
    geology geometry graduated identify information ingredient initiate intelligence interesting
    investigate january logarithm majority malaria material mathematics mechanism minority
    obedience operation original particular particulars philosopher political politician
    politicians population preposition psychology radiation reality recipient responsible
    security situation society stereotype superior technology temperature territory variable
    variation variety velocity
  `,
  5: `
    ambiguity archaeology association auditorium biological characteristic communication
    continuity cooperation curiosity electricity enthusiasm equilibrium examination homogeneous
    imagination individual multiplication nationality negotiation opportunity organisation
    organization physiology possibility refrigerator simultaneous sociology university
    vocabulary
  `,
  6: `
    electromagnetic encyclopedia familiarity responsibility
  `,
};

export const frenchWords: Readonly<Record<number, string>> = {
  1: `
    âge août banque beau bien bleu bleue bleues boue bruit c'est cent centre ces chambre
    chantent cœur corps cours croient croire cycle d'un dans dent des deux disent donnent eau
    elle est et faire fait femme feuille fier fille froid fruit guerre hier homme huit il île
    j'ai je jean jeune joie joue jouer jour l'eau l'homme la langue le lent les lieu loi louer
    lui maître mangent mes mieux neige nombre nombres noms nous nuage nuit œil œuf on ouest oui
    par parle parlent peut pied placent plaît pluie portent posent pour prennent puis qu'il
    quatre que quel quelle qui quoi reine rêve rien roi rue sans science seize sent sœur sous
    suite sur terre tête tiennent tient tôt trois truite tu type vent verre veut vie viennent
    vient ville voie voient vous vue yeux
  `,
  2: `
    absent accent accueil action actions actuel adresse aider ailleurs aimer année années annuel
    appliquent argent avaient avouer beauté bourgeois bouteille brillant bruyant bureau cadeau
    chaleur chaos chapeau chimique choisir circuit client clients comment consomment content
    couleur crayon cruel cuisine dernière devoir donnaient école essuie étaient europe
    expliquent expriment famille fluor grenouille histoire huitième idée idées indiquent juillet
    jusqu'à l'année l'école l'hiver langage lequel lesquels logique longueur lumière lycée maïs
    mangeait manuel matière meilleur mémoire milieu million moitié moment monnaie monsieur moyen
    musée musique naïf nation naviguent niveau noël nouveau oiseau orgueil paiement parent
    parents parlaient patient payer pays pigeon pitié plier plusieurs poème poser pouvaient
    pouvoir première préparent présent prier question récent réel réelle répondre richesse
    rivière royal ruisseau savoir sérieux serpent social soleil sommeil souvent stylo suivant
    système tableau tableaux talent théâtre travail travaille triangle tuyau unique variable
    victoire vigueur vitesse vouloir voyage
  `,
  3: `
    accident animaux apparent appartient appuyer aquarium argument aujourd'hui bâtiment biologie
    canoë continuer différent différents document égoïste électrique élément émotion employé
    énergie équation essayer étudiant étudié étudier évaluer évident expérience février généraux
    habituel héroïque hôpitaux idéal industrie influence innocent liberté maintenant monument
    mosaïque musical nationale nettoyer océan opinion oublier ouvrier paysage paysan poésie
    position précédent président qualité quatrième régional relation réunion réussir situation
    société théorie utilisent vérité
  `,
  4: `
    adolescent aéroport appartement bibliothèque coefficient coopérer démocratie économie
    éducation européen européenne événement géographie gouvernement individuel information
    intelligence intelligent mathématiques multiplier opération philosophie population priorité
    réalité remerciement révolution température
  `,
  5: `
    communication développement électricité extraordinaire imagination international
    multiplication organisation possibilité université
  `,
};

export const spanishWords: Readonly<Record<number, string>> = {
  1: `
    bien buey cien de dios el es fue guion hoy la ley los luz mes muy pan pie que quien rey seis
    sol tren vio y yo
  `,
  2: `
    agua aguas ahí aire aunque ayer baúl boina caos casa causa cielo ciencia ciudad creer cuando
    cuanto deuda día función guerra hueso huevo jueves leer lengua leyes mayo mío monstruo
    nación nueve país peine perro playa pueblo quiero quince reina reunión río ruido siempre
    siete suave tierra tío viuda
  `,
  3: `
    ahora caía célula cohete dirección ejemplo farmacia física héroe historia leído maíces
    memoria museo número oía oído palabra paraguas peligro pingüino poeta pregunta química
    respuesta sistema teatro
  `,
  4: `
    aéreo alegría averiguáis biología energía europeo gramática historiador lingüística océano
    paranoia periódico revolución todavía
  `,
  5: `
    ciudadanía economía electricidad filosofía geografía matemática temperatura universidad
  `,
};
