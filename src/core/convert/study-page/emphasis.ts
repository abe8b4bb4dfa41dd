/** What a line is made of: runs of text, and runs of stars between them. */
interface Piece {
  text: string;
  readonly stars: boolean;
}

/** How far a label may reach whose closing stars are missing: `**Term: text`. */
const longestLabel = 80;

/**
 * Mends bold and italics that broke on the way through a page (`** x**`, `**Term:* text`), and
 * escapes signs that were none but would be read as such (`m*r*t`, `__init__`). Products such as
 * `m * r` stay as they are: between spaces a star means nothing to Markdown.
 */
export function repairEmphasis(text: string): string {
  const mended = text.includes('*') ? repairStars(text) : text;
  // Stars that are all there is are the text.
  if (mended.trim() === '') return text;
  return mended.includes('_') ? escapeUnderscores(mended) : mended;
}

/** A text without the bold that only styles the whole of it as a title or a term. */
export function stripWholeEmphasis(text: string): string {
  const mended = repairEmphasis(text);
  const [, inner, sign] = /^\*{1,3}([^*]+)\*{1,3}([:?.]?)$/.exec(mended) ?? [];
  return inner === undefined || sign === undefined ? mended : inner + sign;
}

function repairStars(text: string): string {
  const pieces: Piece[] = (text.match(/\*+|[^*]+/g) ?? []).map((piece) => ({
    text: piece,
    stars: piece.startsWith('*'),
  }));
  const single = pieces.filter((piece) => piece.stars).length === 1;
  let strong = pieces.filter((piece) => piece.stars && piece.text.length > 1).length;
  let open = -1;
  for (const [index, piece] of pieces.entries()) {
    if (!piece.stars) continue;
    const length = piece.text.length;
    const before = pieces[index - 1]?.text.slice(-1) ?? ' ';
    const after = pieces[index + 1]?.text.charAt(0) ?? ' ';
    const spaceBefore = before === ' ';
    const spaceAfter = after === ' ';
    if (length > 3 || (length === 1 && spaceBefore && spaceAfter)) {
      // A rule, a censored word, a product.
    } else if (length === 1 && isWord(before) && isWord(after)) {
      if (!single) piece.text = '\\*';
    } else if (open < 0) {
      if (!spaceAfter || length > 1) open = index;
    } else if (!spaceBefore || (length > 1 && (spaceAfter || strong % 2 === 1))) {
      joinEmphasis(pieces, open, index);
      open = -1;
    } else if (length > 1) {
      closeLabel(pieces, open);
      open = index;
    }
    if (length > 1) strong -= 1;
  }
  if (open >= 0) closeLabel(pieces, open);
  return pieces.map((piece) => piece.text).join('');
}

/**
 * Makes one emphasis of what stands between two runs of stars. After a bad edit the two may disagree;
 * the stronger was meant. Stars must touch their text, and not the next word after a sign.
 */
function joinEmphasis(pieces: Piece[], open: number, close: number): void {
  const first = pieces[open];
  const last = pieces[close];
  const opening = pieces[open + 1];
  const closing = pieces[close - 1];
  if (first === undefined || last === undefined || opening === undefined || closing === undefined) {
    return;
  }
  const mark = '*'.repeat(Math.max(first.text.length, last.text.length));
  const before = pieces[open - 1]?.text.slice(-1) ?? ' ';
  const after = pieces[close + 1]?.text.charAt(0) ?? ' ';
  const inner = opening.text;
  opening.text = opening.text.trimStart();
  const lead = isWord(before) && (inner !== opening.text || !isWord(opening.text.charAt(0)));
  const outer = closing.text;
  closing.text = closing.text.trimEnd();
  const trail = isWord(after) && (outer !== closing.text || !isWord(closing.text.slice(-1)));
  const empty = open + 1 === close - 1 && closing.text === '';
  first.text = empty ? '' : (lead ? ' ' : '') + mark;
  last.text = empty ? '' : mark + (trail ? ' ' : '');
}

/** Bold that is never closed: the label it was for is, else the stars go. */
function closeLabel(pieces: Piece[], open: number): void {
  const first = pieces[open];
  const label = pieces[open + 1];
  if (first === undefined || first.text.length === 1) return;
  const colon = label?.text.slice(0, longestLabel).indexOf(':') ?? -1;
  if (label === undefined || colon <= 0) {
    first.text = '';
    if (label !== undefined && open === 0) label.text = label.text.trimStart();
    return;
  }
  const rest = label.text.slice(colon + 1);
  const gap = rest === '' || rest.startsWith(' ') ? '' : ' ';
  label.text = `${label.text.slice(0, colon + 1).trimStart()}${first.text}${gap}${rest}`;
}

/** Underscores that Markdown would take for emphasis; a gap (`_____`) and `snake_case` are none. */
function escapeUnderscores(text: string): string {
  const leans = /(?<![\p{L}\p{N}_\\])__?(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])__?(?![\p{L}\p{N}_])/gu;
  if ((text.match(leans)?.length ?? 0) < 2) return text;
  return text.replace(leans, (run) => '\\_'.repeat(run.length));
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
