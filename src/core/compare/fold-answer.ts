/** How typed answers are compared. */
export interface TextRules {
  readonly caseSensitive: boolean;
  readonly accentSensitive: boolean;
  /** BCP 47 tag: small letters and what stands for a letter without its accent differ between languages. */
  readonly language: string;
}

/**
 * What a text is, once nothing is left of it that no learner should be marked wrong for: one way to
 * write it, or several where a language has another way to write a letter with an accent (`ü` as `ue`).
 */
export function foldings(text: string, rules: TextRules): readonly string[] {
  const even = evened(text);
  const cased = rules.caseSensitive ? even : lowerCase(even, rules.language);
  if (rules.accentSensitive) return [withoutLigatures(cased)];
  const plain = withoutAccents(withoutLigatures(cased));
  const spelt = spelledOut(cased, rules.language);
  if (spelt === cased) return [plain];
  const other = withoutAccents(withoutLigatures(spelt));
  return other === plain ? [plain] : [plain, other];
}

/** Quotes, dashes and blanks in their plainest form; one blank where there are several. */
function evened(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[«‹]\s*|\s*[»›]|[“”„‟″〝〞]/g, '"')
    .replace(/[’‘‚‛ʼʹ`´′]/g, "'")
    .replace(/[‐‑‒–—―−﹣－]/g, '-')
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Signs that nobody sees: soft hyphens, joiners, marks of direction, variants of emoji. */
const invisible = /\p{Cf}|[\ufe0e\ufe0f]/gu;

function lowerCase(text: string, language: string): string {
  const code = languageCode(language);
  // Only Turkic languages tell a dotted i from one without in both cases.
  const lower =
    code === 'tr' || code === 'az'
      ? text.replace(/I/g, 'ı').replace(/İ/g, 'i').toLowerCase()
      : text.toLowerCase();
  return lower.replace(/ς/g, 'σ');
}

const ligatures: Readonly<Record<string, string>> = {
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ß: 'ss',
  ẞ: 'SS',
  ĳ: 'ij',
  Ĳ: 'IJ',
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

function withoutLigatures(text: string): string {
  return text.replace(/[œŒæÆßẞĳĲﬀ-ﬆ]/g, (sign) => ligatures[sign] ?? sign);
}

/** Letters with a stroke, which Unicode does not take apart. */
const strokes: Readonly<Record<string, string>> = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ħ: 'h',
  Ħ: 'H',
  ı: 'i',
};

/**
 * Takes accents off Latin, Greek and Cyrillic letters, and the vowel signs off Hebrew and Arabic ones,
 * which are as often left out as not. Elsewhere a mark makes another letter: `й` is no `и`, `が` no `か`.
 */
function withoutAccents(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  return text
    .replace(/[øØłŁđĐħĦı]/g, (sign) => strokes[sign]!)
    .normalize('NFD')
    .replace(
      /([иИіІ])([\u0306\u0308])|[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u064b-\u0652\u0670]/g,
      (_, letter: string | undefined, mark: string | undefined) =>
        letter === undefined ? '' : letter + mark!,
    )
    .normalize('NFC');
}

/** How languages write a letter without its accent, where that is not the bare letter. */
const spellings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' },
  da: { ø: 'oe', å: 'aa', Ø: 'Oe', Å: 'Aa' },
  nb: { ø: 'oe', å: 'aa', Ø: 'Oe', Å: 'Aa' },
  nn: { ø: 'oe', å: 'aa', Ø: 'Oe', Å: 'Aa' },
  no: { ø: 'oe', å: 'aa', Ø: 'Oe', Å: 'Aa' },
  sv: { ä: 'ae', ö: 'oe', å: 'aa', Ä: 'Ae', Ö: 'Oe', Å: 'Aa' },
  fi: { ä: 'ae', ö: 'oe', å: 'aa', Ä: 'Ae', Ö: 'Oe', Å: 'Aa' },
};

function spelledOut(text: string, language: string): string {
  const table = spellings[languageCode(language)];
  if (table === undefined) return text;
  return text.replace(/[äöüøåÄÖÜØÅ]/g, (letter) => table[letter] ?? letter);
}

/** `de` of `de-CH`. */
export function languageCode(tag: string): string {
  return tag.split('-', 1)[0]!.toLowerCase();
}
