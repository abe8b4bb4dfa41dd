import { toPhrases, type Phrases } from './phrases.js';

export const spanish: Phrases = {
  language: 'es',
  functionWords: toPhrases(`
    el | la | los | las | de | del | y | en | que | es | son | un | una | para | por | con | se
    su | sus | al | lo | como | más | no | qué | cuál | cómo | cuáles | entre | sobre | esta
    este | estos | estas | fue | ser | pero | hay | muy | cuando | donde | desde | hasta | está
    tiene | también | siguientes | o
  `),
  letters: 'ñ¿¡áíúó',
  sections: {
    questions: toPhrases(`
      preguntas y respuestas | preguntas | preguntas del cuestionario | cuestionario
      preguntas de práctica
    `),
    flashcards: toPhrases(`
      tarjetas | tarjetas de estudio | tarjetas didácticas | tarjetas de memoria
      tarjetas flash | fichas | fichas de estudio | tarjetas de aprendizaje
    `),
    notes: toPhrases(`
      notas de estudio | apuntes | apuntes de estudio | notas | resumen | guía de estudio
      notas de la lección | resumen de la lección
    `),
    end: toPhrases(`
      estudiar a tu manera | estudia a tu manera | un estudio que se adapta a ti
      estudio que se adapta a ti | más como esto | cuestionarios relacionados
      contenido relacionado | documentos relacionados | también te puede interesar
      aprende a tu manera | un aprendizaje a tu medida
    `),
  },
  chrome: {
    lines: toPhrases(`
      inicio | explorar | descubrir | precios | buscar | ayuda | menú | acerca de | contacto
      iniciar sesión | registrarse | regístrate | comenzar | empezar | empezar el cuestionario
      jugar | volver | atrás | siguiente | anterior | girar | compartir | editar | descargar
      imprimir | guardar | estudiar | estudiar ahora | estudiar estas tarjetas | vista previa
      escuchar | descripción | español | mostrar respuesta | ver respuesta | términos
      privacidad | repetición espaciada | términos y condiciones | política de privacidad
      para nada | perfectamente | mazos
    `),
    openings: toPhrases(`
      creado por | creada por | creadas por | subido por | publicado por | autor:
      última actualización | actualizado | todos los derechos | usa la ia | utiliza la ia
      pon a prueba tus conocimientos | este cuestionario | generado por | únete
    `),
    anywhere: toPhrases(`
      reproduce una conversación de podcast | escucha una conversación de podcast
      escucha un podcast generado por ia | reproducir una conversación de podcast
      coggle requiere javascript | habilita javascript | por favor habilita javascript
      por favor, habilita javascript | activa javascript | por favor, active javascript
    `),
    counted: ['preguntas', 'pregunta', 'tarjetas', 'tarjeta', 'fichas', 'vistas', 'términos'],
  },
  signUp: {
    openings: toPhrases(`
      regístrate | registrate | registrarse | regístrese | inscríbete | inscríbase | inscribirse
      inicia sesión | iniciar sesión | crea una cuenta | crear una cuenta | suscríbete
      desbloquea | únete
    `),
    objects: ['respuesta', 'respuestas', 'tarjetas', 'fichas', 'flashcards', 'definiciones'],
  },
  correct: toPhrases(`
    correcto | correcta | correctos | correctas | respuesta correcta | verdadera
    la respuesta correcta
  `),
  trueFalse: {
    true: ['verdadero', 'cierto'],
    false: ['falso'],
  },
  labels: {
    question: ['pregunta', 'anverso', 'término', 'p'],
    answer: ['respuesta', 'respuesta correcta', 'reverso', 'definición', 'r'],
    explanation: ['explicación', 'justificación'],
  },
  interrogatives: toPhrases(`
    qué | quién | quiénes | cuál | cuáles | cuándo | dónde | por qué | cómo | cuánto | cuánta
    cuántos | cuántas | a qué | a quién | con qué | de qué | de quién | en qué | en cuál
    para qué | por cuál | según | si | sobre qué | desde cuándo | hasta qué | verdadero o falso
    es | son | puede | pueden | hay
  `),
  asking: toPhrases(`
    qué es | qué son | qué significa | cuál es | cuáles son | quién fue | quién es | cómo se
    dónde se | por qué es | por qué se | cuántos | cuántas | para qué sirve | verdadero o falso
    en qué consiste | en qué año | qué diferencia
  `),
  imperatives: toPhrases(`
    defina | describa | explique | nombra | mencione | enumere | cite | indique | identifique
    clasifique | distinga | calcule | señale | relacione | nombre los | nombre las
    nombre dos | nombre tres | nombre cuatro | diferencia entre | diferencias entre
    definición de | concepto de | verdadero o falso | haz una lista | dime | di los | di las
    escribe los | escribe las | escribe el | escribe la
  `),
  ambiguousImperatives: toPhrases(`
    define | describe | explica | menciona | enumera | cita | indica | identifica | compara
    completa | calcula | clasifica | distingue | resume | señala | traduce | relaciona
    justifica | escribe | ordena
  `),
  infinitives: toPhrases(`
    definir | describir | explicar | nombrar | mencionar | enumerar | citar | indicar
    identificar | comparar | completar | calcular | clasificar | distinguir | resumir
  `),
  infinitiveEndings: ['ar', 'er', 'ir'],
  aboutQuestions: ['pregunta', 'preguntas', 'preguntar', 'preguntarse', 'se pregunta'],
  unfinished: toPhrases(`
    el | la | los | las | un | una | unos | unas | de | del | a | al | en | con | por | para
    sin | sobre | entre | y | e | o | u | pero | que | es | son | su | sus | este | esta | estos
    estas | como | cuando | si | porque | según
  `),
  matching: [
    'relaciona',
    'relacione',
    'empareja',
    'empareje',
    'asocia',
    'asocie',
    'une cada',
    'une con',
  ],
  numerals: ['dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'],
  branches: toPhrases(`
    introducción | conclusión | conclusiones | definición | definiciones | causas
    consecuencias | efectos | ejemplos | tipos | ventajas | desventajas | beneficios
    inconvenientes | historia | antecedentes | contexto | características | funciones
    estructura | proceso | etapas | fases | aplicaciones | usos | componentes | partes | resumen
    conceptos clave | síntomas | diagnóstico | tratamiento | prevención | factores de riesgo
    importancia | objetivos | métodos | resultados | referencias | clasificación | origen
    elementos | vigilancia
  `),
  deck: ['tarjetas', 'tarjetas de estudio', 'tarjetas didácticas', 'tarjetas de memoria'],
};
