/** Several papers with the same questions, in one file and in one answer key. */
export const versionStyle = `
.part + .part { break-before: page; }
.version { margin-top: 2mm; font: 700 13pt var(--sans); }
.version > span { font-weight: 400; font-size: 9pt; color: #444; }
.of-version { display: block; font-size: 7.5pt; font-weight: 400; color: #444; }
.brief { margin-bottom: 5mm; padding-bottom: 4mm; border-bottom: 0.5pt solid #777; break-inside: avoid; }
.brief .version { margin: 0 0 1.5mm; font-size: 11pt; break-after: avoid; }
.brief > ul { display: flex; flex-wrap: wrap; gap: 1mm 0; }
.brief li { display: flex; align-items: baseline; gap: 1.5mm; min-width: 10%; padding-inline-end: 4mm; font-size: 9.5pt; }
.brief .number { min-width: 6mm; text-align: end; font-size: 8.5pt; font-weight: 400; color: #444; }
.brief .answer { font-weight: 700; }
.places { display: flex; flex-wrap: wrap; gap: 0 4mm; margin-bottom: 0.6mm; font-size: 9pt; }
.places .place { font-weight: 700; }
.is-key .places .number { font-size: 8.5pt; font-weight: 400; color: #444; }
`;
