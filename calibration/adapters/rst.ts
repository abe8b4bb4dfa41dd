/** Little reStructuredText as Markdown: literals, links, roles, code and math blocks; comments go. */
export function rstToMarkdown(text: string): string {
  const lines = dedent(text.split('\n'));
  const out: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const directive = /^\s*\.\. ([\w-]+)::\s*(.*)$/.exec(line);
    if (directive === null && /^\s*\.\.(?:\s|$)/.test(line)) {
      at = endOfBlock(lines, at) - 1;
    } else if (directive === null) {
      const opensLiteral = /(?:^|[^:]):: *$/.test(line);
      out.push(inlineOf(opensLiteral ? line.replace(/:: *$/, ':') : line));
      if (opensLiteral) at = pushLiteral(lines, at, out, '');
    } else {
      const [, name = '', argument = ''] = directive;
      at = pushDirective(lines, at, out, name, argument);
    }
  }
  return out
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function pushDirective(
  lines: readonly string[],
  at: number,
  out: string[],
  name: string,
  argument: string,
): number {
  if (/^(?:code(?:-block)?|sourcecode|activecode|parsed-literal)$/.test(name)) {
    return pushLiteral(lines, at, out, /^[\w+#-]+$/.test(argument) ? argument : '');
  }
  const end = endOfBlock(lines, at);
  if (name === 'math') {
    const body = [argument, ...dedent(lines.slice(at + 1, end))].join('\n').trim();
    out.push('', `$$${body}$$`, '');
  } else if (name === 'image' || name === 'figure') {
    const alt = lines.slice(at + 1, end).join('\n');
    out.push('', `![${/:alt:\s*(.*)/.exec(alt)?.[1] ?? ''}](${argument.replaceAll(' ', '%20')})`);
  }
  return end - 1;
}

/** Code below a line, indented deeper than it. */
function pushLiteral(
  lines: readonly string[],
  at: number,
  out: string[],
  language: string,
): number {
  const end = endOfBlock(lines, at);
  const body = dedent(lines.slice(at + 1, end));
  while (/^\s*(?::\w[\w-]*:.*)?$/.test(body[0] ?? 'x')) body.shift();
  while (body.at(-1)?.trim() === '') body.pop();
  if (body.length > 0) out.push('', `\`\`\`${language}`, ...dedent(body), '```', '');
  return end - 1;
}

/** Where what belongs to a line ends: lines indented deeper, and blank ones between them. */
export function endOfBlock(lines: readonly string[], at: number): number {
  const depth = depthOf(lines[at]!);
  let end = at + 1;
  while (end < lines.length && (lines[end]!.trim() === '' || depthOf(lines[end]!) > depth)) end++;
  return end;
}

export function dedent(lines: readonly string[]): string[] {
  const depths = lines.filter((line) => line.trim() !== '').map(depthOf);
  const depth = depths.reduce((least, each) => Math.min(least, each), Infinity);
  return depth === Infinity ? [...lines] : lines.map((line) => line.slice(depth).trimEnd());
}

function depthOf(line: string): number {
  return line.length - line.trimStart().length;
}

function inlineOf(line: string): string {
  return line
    .replace(/``([^`]+)``/g, '`$1`')
    .replace(/:math:`([^`]+)`/g, (_, math: string) => `$${math}$`)
    .replace(/:rfc:`(\d+)`/g, 'RFC $1')
    .replace(/:[\w:-]+:`([^`<]+?)\s*(?:<[^`>]*>)?`/g, '$1')
    .replace(/`([^`<]+?)\s*<([^`>]*)>`__?/g, '[$1]($2)')
    .replace(/`([^`]+)`__?(?!\w)/g, '$1')
    .replace(/\\ /g, '');
}
