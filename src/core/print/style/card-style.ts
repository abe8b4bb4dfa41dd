/**
 * Cards. Their grid is as large as fits on A4 and on Letter alike, in the middle of the page: behind each
 * front lies its back on both. Lines to cut along are on the fronts alone, so that no printer shows how
 * exactly it turns paper.
 */
export const cardStyle = `
.card-page {
  display: grid;
  direction: ltr;
  grid-template-columns: 95mm 95mm;
  grid-template-rows: repeat(4, 64mm);
  width: 190mm;
  height: 256mm;
  margin: 0 auto;
  break-after: page;
  break-inside: avoid;
}
.card-page:last-child { break-after: auto; }
.card-page.is-large { grid-template-columns: 190mm; grid-template-rows: repeat(2, 128mm); }
.card-page.is-page { grid-template-columns: 190mm; grid-template-rows: 256mm; }
.card {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  grid-template-rows: minmax(0, 1fr) auto;
  gap: 1mm;
  padding: 5mm 6mm 2.5mm;
  overflow: hidden;
}
.is-front .card { border: 0 dashed #888; border-width: 0 0.4pt 0.4pt 0; }
.is-front .card:first-child, .is-front.is-small .card:nth-child(2) { border-top-width: 0.4pt; }
.is-front .card:nth-child(odd), .is-front.is-large .card { border-left-width: 0.4pt; }
.card.is-none { visibility: hidden; }
.is-large .card, .is-page .card { padding: 8mm 8mm 3mm; }
.card-text { display: grid; grid-template-columns: minmax(0, max-content); align-content: center; justify-content: center; min-height: 0; line-height: 1.4; }
.card-text > .text { text-align: center; max-width: 100%; min-width: 0; }
.card-text > .text:has(> ul, > ol, > pre, > blockquote) { text-align: start; }
.card-text table { margin-inline: auto; }
.is-front .card-text { font-weight: 600; }
.card-text img { max-height: 30mm; }
.is-large .card-text img { max-height: 75mm; }
.is-page .card-text img { max-height: 120mm; }
.card-foot { display: flex; justify-content: space-between; gap: 3mm; font: 6.5pt var(--sans); color: #666; }
.card-foot > .plain { min-width: 0; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.card-gap { padding: 0 2mm; border: 0.6pt solid #000; border-radius: 1mm; font-weight: 400; }
.card-answer { text-decoration: underline; text-decoration-thickness: 0.6pt; text-underline-offset: 2px; }
.screen-note { display: none; }
@media screen {
  .screen-note { display: block; margin: 6mm auto 0; width: 190mm; max-width: 92vw; font: 10pt var(--sans); }
  .cards { overflow-x: auto; }
  .card-page { margin: 6mm auto; padding: 0; background: #fff; box-shadow: 0 1px 6px rgb(0 0 0 / 25%); }
}
`;
