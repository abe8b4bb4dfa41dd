/** What a command of LaTeX goes on with behind `\t`, `\n` or `\r`, which JSON takes for a tab or a line break. */
const commands =
  /^(?:t(?:imes|heta|ext|an|au|o\b|op\b|riangle|frac|ilde)|n(?:u\b|eq?\b|abla|ot|eg|i\b|mid)|r(?:ho|ight|angle|ceil|floor|m\b))/;

/**
 * JSON in which a backslash of LaTeX was not doubled, as models write it: `"$\frac12$"` would be a form feed
 * and `rac12`, `"$\alpha$"` no JSON at all. Such backslashes are doubled; everything else stays.
 */
export function doubleLatex(json: string): string {
  return json.replace(/\\(u[\da-f]{4}|[^])/gi, (escape, sign: string, at: number) => {
    if (sign.length > 1 || '"\\/'.includes(sign)) return escape;
    // No text has a backspace or a form feed in it.
    if (!'tnr'.includes(sign)) return `\\${escape}`;
    const behind = commands.exec(json.slice(at + 1, at + 12));
    // `\n` before a word is a line break, but for inside of math.
    return behind !== null && isInMath(json, at) ? `\\${escape}` : escape;
  });
}

/** Whether a dollar is open at a place of a line of text in quotes. */
function isInMath(json: string, at: number): boolean {
  const before = json.slice(Math.max(0, at - 400), at);
  const text = before.slice(before.search(/(?:(?<!\\)"|\\n\\n)(?![^]*(?:(?<!\\)"|\\n\\n))/) + 1);
  return (text.match(/(?<!\\)\$/g)?.length ?? 0) % 2 === 1;
}
