/** Languages that are written from right to left in the script that is theirs. */
const rightToLeft = new Set(
  'ar arc arz ckb dv fa glk he iw khw ks lrc mzn nqo pnb prs ps sd syr ug ur yi'.split(' '),
);
const scripts = /^(?:adlm|arab|aran|hebr|nkoo|rohg|syrc|thaa)$/;

/** The direction in which a language is written, by its BCP 47 tag. */
export function textDirection(tag: string): 'ltr' | 'rtl' {
  const [language = '', ...rest] = tag.toLowerCase().split('-');
  const script = rest.find((part) => /^[a-z]{4}$/.test(part));
  const isRight = script === undefined ? rightToLeft.has(language) : scripts.test(script);
  return isRight ? 'rtl' : 'ltr';
}
