/** Longer, some voices stop in the middle of it. In UTF-16 units. */
const longest = 200;

const segmenters = new Map<string, Intl.Segmenter>();

/** A text of one line as sentences, none of them so long that a voice stops within. */
export function cutSentences(text: string, language: string): readonly string[] {
  const sentences: string[] = [];
  for (const { segment } of segmenterOf(language).segment(text)) {
    const sentence = segment.trim();
    if (sentence === '') continue;
    const before = sentences.at(-1);
    if (before !== undefined && goesOn(before, sentence)) sentences.pop();
    const whole =
      before !== undefined && sentences.at(-1) !== before ? `${before} ${sentence}` : sentence;
    sentences.push(whole);
  }
  return sentences.flatMap(cutLong);
}

/** Titles, and what stands before a name: a capital follows, and yet no sentence. */
const title =
  /(?:^|[\s(«„“"])(?:Dr|Drs|[Pp]rof|Mr|Mrs|Ms|Mme|Mlle|Sr|Sra|Dra|St|Hr|Fr|vs|cf|vgl|ca|bzw|approx)\.$/u;
/** Before a number: a page, a figure. */
const ofNumber =
  /(?:^|[\s(])(?:p|pp|S|pág|vol|Bd|ch|chap|cap|Kap|sec|fig|Fig|Abb|eq|Eq|Gl|Tab|Nr|No|no|n)\.$/u;

/** Whether a point is no end: “3.” and “e.” at a beginning, “Dr. Smith”, “p. 114”. */
function goesOn(before: string, next: string): boolean {
  // A row of nothing but titles does not grow without end.
  if (before.length > longest) return false;
  const end = before.slice(-12);
  return (
    /^(?:\p{L}|\d{1,3})\.$/u.test(before) ||
    title.test(end) ||
    (/^\d/.test(next) && ofNumber.test(end))
  );
}

function cutLong(sentence: string): readonly string[] {
  const parts: string[] = [];
  let rest = sentence;
  while (rest.length > longest) {
    const head = rest.slice(0, longest);
    const at =
      Math.max(lastBreak(head, /[,;:)—–、，；：](?=\s|$)|[、，；：]/g), 0) ||
      lastBreak(head, /\s/g) ||
      wholeSigns(head);
    parts.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  return rest === '' ? parts : [...parts, rest];
}

/** Behind the last break of its second half; 0 where there is none. */
function lastBreak(head: string, pattern: RegExp): number {
  const last = [...head.matchAll(pattern)].at(-1);
  return last === undefined || last.index < longest / 2 ? 0 : last.index + last[0].length;
}

/** Not within a character that is two units. */
function wholeSigns(head: string): number {
  const code = head.charCodeAt(head.length - 1);
  return code >= 0xd800 && code < 0xdc00 ? head.length - 1 : head.length;
}

function segmenterOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    try {
      segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    } catch {
      segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    }
    if (segmenters.size > 100) segmenters.clear();
    segmenters.set(language, segmenter);
  }
  return segmenter;
}
