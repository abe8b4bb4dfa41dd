/** Paper, and on a screen a picture of it. All that is seen is black on white, so that any printer prints it. */
export const baseStyle = `
:root {
  color-scheme: light;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif;
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", Cambria, Georgia, "Liberation Serif", "Times New Roman", serif;
  --mono: ui-monospace, Menlo, Consolas, "Liberation Mono", monospace;
}
* { box-sizing: border-box; }
html { background: #fff; color: #000; -webkit-text-size-adjust: 100%; }
body { margin: 0; font: 10.5pt/1.42 var(--serif); overflow-wrap: break-word; }
h1, p, ul, ol { margin: 0; padding: 0; }
.label, .eyebrow, .facts, .number, .points, .letter, .field, .instruction, .share, .worth, .gap-number, .missing {
  font-family: var(--sans);
}
.missing { font-size: 9pt; font-style: italic; color: #555; }
.label { font-size: 8pt; font-weight: 600; color: #444; }
@media screen {
  html { background: #e9e9e9; }
  .sheet {
    width: 210mm;
    max-width: 100%;
    min-height: 297mm;
    margin: 8mm auto;
    padding: min(16mm, 5vw);
    background: #fff;
    box-shadow: 0 1px 6px rgb(0 0 0 / 25%);
  }
}
`;
