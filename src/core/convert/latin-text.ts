/** What Windows’ Western letters have no sign for, and no text has in it. */
const never = new Set([0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d]);
const [tab, lineFeed, carriageReturn, space] = [9, 10, 13, 32];

/** Accents are a small part of a text in Latin letters; of one in others, nearly all is beyond ASCII. */
const mostAccents = 0.25;

/**
 * Bytes that are no UTF-8 as Windows programs in Western Europe and America write them (Excel its tables, by
 * default); undefined where they hardly can be that.
 */
export function latinText(bytes: Uint8Array): string | undefined {
  let accents = 0;
  for (const byte of bytes) {
    const isControl = byte < space && byte !== tab && byte !== lineFeed && byte !== carriageReturn;
    if (isControl || never.has(byte)) return undefined;
    if (byte >= 0x80) accents++;
  }
  return accents > bytes.length * mostAccents ? undefined : decodeAs('windows-1252', bytes);
}

/** What Windows has where Latin-1 has controls that nobody uses, from 0x80. */
const windowsSigns = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** What names it, as browsers take the names of encodings. */
const namesOfWindows =
  /^(?:(?:windows-|cp|x-cp)1252|(?:iso[-_]?8859-?1|latin1|l1)|(?:us-)?ascii)$/i;

/** Bytes in an encoding that has a name. Throws where nobody knows it. */
export function decodeAs(encoding: string, bytes: Uint8Array): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (!namesOfWindows.test(encoding)) return text;
  // Some versions of Node read it as Latin-1.
  return text.replace(/[\x80-\x9f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80]!);
}
