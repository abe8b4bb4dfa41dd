// Draws the pictures of the walkthrough in the colours of whatever theme is on: VS Code puts them into its
// page, where its variables hold. `npm run generate` writes them.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** A piece of text on a line: what it says, and what it is. */
type Word = readonly [text: string, is?: keyof typeof colours];

const colours = {
  text: 'var(--vscode-editor-foreground, #3b3b3b)',
  key: 'var(--vscode-textLink-foreground, #005fb8)',
  remark: 'var(--vscode-descriptionForeground, #6e7681)',
  wrong: 'var(--vscode-editorError-foreground, #e51400)',
  right: 'var(--vscode-testing-iconPassed, #388a34)',
} as const;

const WIDTH = 480;
const HEIGHT = 300;
const LINE = 24;
const SIGN = 8.4;

/** A window with lines of a bank in it, and things drawn upon them. */
function picture(lines: readonly (readonly Word[])[], upon = ''): string {
  const drawn = lines.map((words, i) => {
    const spans = words.map(
      ([text, is = 'text']) => `<tspan fill="${colours[is]}">${escape(text)}</tspan>`,
    );
    return `<text x="36" y="${56 + i * LINE}" xml:space="preserve">${spans.join('')}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="monospace" font-size="14">`,
    box(12, 12, WIDTH - 24, HEIGHT - 24),
    ...drawn,
    upon,
    '</svg>\n',
  ].join('\n');
}

function box(x: number, y: number, width: number, height: number): string {
  const fill = 'var(--vscode-editor-background, #ffffff)';
  const stroke = 'var(--vscode-contrastBorder, var(--vscode-widget-border, #c8c8c8))';
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="${fill}" stroke="${stroke}"/>`;
}

/** A menu at a line; the first entry is chosen. */
function menu(x: number, y: number, entries: readonly string[]): string {
  // In high contrast what is chosen has a border and no colour of its own.
  const chosen = 'var(--vscode-list-activeSelectionBackground, transparent)';
  const border = 'var(--vscode-contrastActiveBorder, transparent)';
  const over = `var(--vscode-list-activeSelectionForeground, ${colours.text})`;
  const rows = entries.map(
    (entry, i) =>
      `<text x="${x + 12}" y="${y + 20 + i * LINE}" fill="${i === 0 ? over : colours.text}">${escape(entry)}</text>`,
  );
  return [
    box(x, y, 200, entries.length * LINE + 8),
    `<rect x="${x + 4}" y="${y + 4}" width="192" height="${LINE}" rx="3" fill="${chosen}" stroke="${border}"/>`,
    ...rows,
  ].join('\n');
}

/** Under `length` signs from a column of a line. */
function squiggle(column: number, line: number, length: number): string {
  const x = 36 + column * SIGN;
  const y = 60 + line * LINE;
  const waves = 'q 2 -3 4 0 t 4 0 '.repeat(Math.round((length * SIGN) / 8));
  return `<path d="M ${x} ${y} ${waves.trim()}" fill="none" stroke="${colours.wrong}" stroke-width="1.5"/>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The pictures by their files, from the first step to the last. */
function walkthroughPictures(): ReadonlyMap<string, string> {
  return new Map([
    [
      'images/walkthrough-make.svg',
      picture([
        [['# maths.quiz.yaml', 'remark']],
        [['quizwright: ', 'key'], ['1']],
        [['title: ', 'key'], ['Maths']],
        [['questions:', 'key']],
        [['  - '], ['question: ', 'key'], ['12 × 12 = ?']],
        [['    '], ['answer: ', 'key'], ['144']],
        [['flashcards:', 'key']],
        [['  - '], ['front: ', 'key'], ['π']],
        [['    '], ['back: ', 'key'], ['3.14159…']],
      ]),
    ],
    [
      'images/walkthrough-write.svg',
      picture(
        [
          [['questions:', 'key']],
          [['  - '], ['question: ', 'key'], ['12 × 12 = ?']],
          [['    '], ['choices:', 'key']],
          [['      - '], ['text: ', 'key'], ['144']],
          [['        '], ['correct: ', 'key'], ['true'], ['  ✓', 'right']],
          [['      - 122']],
          [['    ex']],
        ],
        menu(88, 208, ['explanation']),
      ),
    ],
    [
      'images/walkthrough-mend.svg',
      picture(
        [
          [['questions:', 'key']],
          [['  - '], ['question: ', 'key'], ['12 × 12 = ?']],
          [['    '], ['anwser: ', 'wrong'], ['144']],
        ],
        [squiggle(4, 2, 6), menu(64, 116, ['anwser → answer'])].join('\n'),
      ),
    ],
    [
      'images/walkthrough-all.svg',
      picture([
        [['▾ Maths'], ['  12', 'remark']],
        [['    12 × 12 = ?'], ['  ✓', 'right']],
        [['    √2 ∈ ℚ'], ['  ✓', 'right']],
        [['▾ Latin'], ['  8', 'remark']],
        [['    rosa, rosae'], ['  1', 'wrong']],
        [],
        [['$ ', 'remark'], ['npx quizwright lint']],
      ]),
    ],
  ]);
}

const isCheck = process.argv.includes('--check');
for (const [file, text] of walkthroughPictures()) {
  if (isCheck) {
    if (existsSync(file) && readFileSync(file, 'utf8').replaceAll('\r\n', '\n') === text) continue;
    console.error(`${file} is stale: npm run generate`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
  }
}
