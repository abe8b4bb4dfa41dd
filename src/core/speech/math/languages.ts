// The words of math in each language that lessons are read in, as speech-rule-engine has them.
import base from 'speech-rule-engine/lib/mathmaps/base.json' with { type: 'json' };
import de from 'speech-rule-engine/lib/mathmaps/de.json' with { type: 'json' };
import en from 'speech-rule-engine/lib/mathmaps/en.json' with { type: 'json' };
import es from 'speech-rule-engine/lib/mathmaps/es.json' with { type: 'json' };
import fr from 'speech-rule-engine/lib/mathmaps/fr.json' with { type: 'json' };

/** By what speech-rule-engine calls them; `base` is what all of them share. */
export const mathWords: Readonly<Record<string, unknown>> = { base, de, en, es, fr };

/** Where what it says can be said better, in order. */
export const betterSaid: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  de: [
    [/Limes über (.+?) Pfeil nach rechts /g, 'Limes für $1 gegen '],
    [/([Mm])atrize\b/g, '$1atrix'],
    [/\bWeißes nach oben zeigendes Dreieck\b/g, 'Dreieck'],
  ],
  en: [
    [/\blim over (.+?) right arrow /g, 'the limit as $1 approaches '],
    [/\blamda\b/g, 'lambda'],
    [/\bwhite up pointing triangle\b/g, 'triangle'],
  ],
  fr: [
    [/\blimite sur (.+?) flèche droite /g, 'la limite quand $1 tend vers '],
    [/\btriangle blanc pointant vers le haut\b/g, 'triangle'],
    [/\ble (intégrale)/g, 'l’$1'],
    [/\ble sommation/g, 'la somme'],
    [/(^|[\s(])négatif (?=\S)/g, '$1moins '],
  ],
  es: [
    [
      /límite bajoíndice (.+?) flecha derecha (.+?) finalizar índices/g,
      'límite cuando $1 tiende a $2 de',
    ],
    [/\bmayúscula (?=\p{Lu}\b)/gu, ''],
  ],
};
