/** Question sheets, and what the answer key has in common with them. */
export const sheetStyle = `
.head { margin-bottom: 7mm; padding-bottom: 4mm; border-bottom: 1pt solid #000; }
.fields { display: flex; gap: 6mm; margin-bottom: 9mm; font-size: 9pt; }
.field { display: flex; align-items: flex-end; gap: 2mm; }
.field .rule { flex: 1; border-bottom: 0.5pt solid #000; height: 6mm; }
.field.is-name { flex: 5; }
.field.is-date { flex: 3; }
.field.is-score { flex: 2.4; }
h1 { font: 700 18pt/1.2 var(--serif); text-wrap: balance; }
.eyebrow { font-size: 9pt; font-weight: 600; letter-spacing: 0.06em; text-transform: uppercase; color: #444; }
.description { margin-top: 2mm; }
.facts { margin-top: 2mm; font-size: 9pt; color: #444; }
.item {
  display: grid;
  grid-template-columns: 9mm minmax(0, 1fr) 15mm;
  margin-bottom: 6.5mm;
  break-inside: avoid;
}
.number { font-size: 10.5pt; font-weight: 700; }
.points { display: flex; justify-content: flex-end; align-items: baseline; gap: 1mm; font-size: 8.5pt; color: #444; white-space: nowrap; }
.points .rule { display: inline-block; width: 6mm; border-bottom: 0.5pt solid #777; }
.item:has(.lines.is-many) { break-inside: auto; }
.item:has(.lines.is-many) .stem { break-inside: avoid; break-after: avoid; }
.is-stemless > .number, .is-stemless > .points { line-height: 20pt; }
.stem + * { margin-top: 2.5mm; }
.instruction { margin-bottom: 2mm; font-size: 8.5pt; color: #444; }
.stimulus {
  margin-bottom: 5mm;
  padding: 3.5mm 4.5mm;
  border: 0.5pt solid #777;
  break-after: avoid;
  break-inside: avoid;
}
.stimulus > .label { margin-bottom: 1.5mm; }
.stimulus-again { margin: 0 0 2mm 9mm; font: italic 9pt var(--serif); break-after: avoid; }
ul { list-style: none; }
.choices { display: grid; gap: 1.6mm 6mm; }
.choices.is-two { grid-template-columns: repeat(2, minmax(0, 1fr)); }
.choices.is-three { grid-template-columns: repeat(3, minmax(0, 1fr)); }
.choices.is-four { grid-template-columns: repeat(4, minmax(0, 1fr)); }
.choices.is-true-false { grid-template-columns: max-content max-content; column-gap: 12mm; }
.choices > li, .ordering > li, .lefts > li, .rights > li {
  display: flex;
  align-items: baseline;
  gap: 2mm;
  min-width: 0;
  break-inside: avoid;
}
.words { flex: 1; min-width: 0; }
.tick { flex: none; display: inline-block; width: 3.4mm; height: 3.4mm; border: 0.6pt solid #000; position: relative; top: 0.5mm; }
.tick.is-round { border-radius: 50%; }
.letter { flex: none; min-width: 3.6mm; font-size: 9pt; font-weight: 600; }
.typed { display: flex; align-items: flex-end; gap: 2mm; }
.typed .rule { width: 85mm; max-width: 100%; height: 8mm; border-bottom: 0.6pt solid #000; }
.typed.is-number .rule { width: 38mm; }
.line { height: 8.5mm; border-bottom: 0.5pt solid #777; break-inside: avoid; }
.lines.is-many .line:nth-child(-n + 3) { break-after: avoid; }
.cloze { line-height: 20pt; }
.cloze pre { line-height: 20pt; }
.gap { white-space: nowrap; }
.gap-number { font-size: 7.5pt; font-weight: 600; vertical-align: 0.25em; margin-inline-end: 0.6mm; }
.blank { display: inline-block; border-bottom: 0.6pt solid #000; height: 1em; }
.blank.is-short { width: 22mm; }
.blank.is-medium { width: 36mm; }
.blank.is-long { width: 52mm; }
.blank.is-longest { width: 75mm; }
.gap-hint { font-size: 0.9em; color: #333; }
.gap-entries { margin-top: 1.5mm; line-height: 1.6; }
.gap-entries > li { break-inside: avoid; }
.gap-entries .gap-number { margin-inline-end: 2mm; }
.entry { display: inline-flex; align-items: baseline; gap: 1.6mm; margin-inline-end: 6mm; }
.matching { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 8mm; }
.lefts, .rights, .ordering { display: grid; gap: 2mm; align-content: start; }
.lefts > li, .rights > li { min-height: 6mm; }
.letter-blank { flex: none; width: 9mm; height: 3.5mm; border-bottom: 0.6pt solid #000; }
.number-box { flex: none; width: 6.5mm; height: 5.5mm; border: 0.6pt solid #000; position: relative; top: 1mm; }
`;
