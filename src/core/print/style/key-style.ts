/** The answer key: compact, the answers bold so that they are found at a glance. */
export const keyStyle = `
.is-key .item { margin-bottom: 0; padding: 2.2mm 0; border-bottom: 0.4pt solid #bbb; font-size: 9.5pt; line-height: 1.38; }
.is-key .number { font-size: 9.5pt; }
.is-key .item { grid-template-columns: 9mm minmax(0, 1fr) 18mm; }
.stem-line { font-size: 8.5pt; color: #555; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.stem-line .text { overflow-wrap: normal; }
.stem-line br { display: none; }
.stem-line .math.is-display { display: inline; margin: 0; white-space: nowrap; }
.is-right { font-weight: 700; }
.is-wrong { color: #444; }
.is-key .key > ul > li { display: flex; align-items: baseline; gap: 2mm; break-inside: avoid; }
.is-key .key-answers > li { display: block; }
.is-key .key-gaps { display: flex; flex-wrap: wrap; gap: 0 6mm; }
.is-key .key-gaps > li { gap: 1mm; display: block; }
.is-key .key-pairs, .is-key .key-order { columns: 2; column-gap: 6mm; }
.letter.is-wrong { font-weight: 400; }
.share, .worth { font-size: 8pt; font-weight: 400; color: #444; white-space: nowrap; }
.feedback { font-style: italic; font-weight: 400; }
.named { margin-top: 0.6mm; }
.named > div.text, .named > div.text > p:first-child { display: inline; }
.named > .label::after { content: ":"; }
.named > .label { margin-inline-end: 1mm; }
.rubric { margin-top: 0.5mm; }
.rubric > li { display: flex; align-items: baseline; gap: 4mm; border-bottom: 0.4pt dotted #999; }
.is-key .text img { max-height: 30mm; }
`;
