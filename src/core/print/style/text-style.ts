/** Texts of a bank. Code is told apart by weight and slope: colours do not survive a copying machine. */
export const textStyle = `
.text { overflow-wrap: anywhere; }
div.text > :first-child { margin-top: 0; }
div.text > :last-child { margin-bottom: 0; }
div.text p, div.text ul, div.text ol, div.text pre, div.text blockquote, div.text table { margin: 0 0 0.6em; }
.text ul, .text ol { padding-inline-start: 1.6em; }
.text li { display: list-item; break-inside: auto; }
.text h1, .text h2, .text h3, .text h4, .text h5, .text h6 {
  margin: 0.9em 0 0.3em;
  font: 600 1.05em/1.3 var(--sans);
  break-after: avoid;
}
.text a { color: inherit; text-decoration: none; }
.text a[href] { text-decoration: underline; text-decoration-thickness: 0.5px; text-underline-offset: 2px; }
.text blockquote { padding-inline-start: 1em; border-inline-start: 1.5pt solid #999; }
.text hr { border: 0; border-top: 0.5pt solid #999; }
.text code { font: 0.88em var(--mono); }
.text pre {
  padding: 0.5em 0.8em;
  border: 0.5pt solid #999;
  border-radius: 1mm;
  font: 0.86em/1.4 var(--mono);
  text-align: left;
  white-space: pre-wrap;
  break-inside: avoid;
}
.text pre code { font: inherit; }
.hljs-keyword, .hljs-built_in, .hljs-selector-tag, .hljs-name, .hljs-section { font-weight: 700; }
.hljs-comment, .hljs-quote { font-style: italic; color: #555; }
.hljs-title, .hljs-type, .hljs-attr { font-weight: 600; }
.hljs-string, .hljs-regexp { color: #333; }
.hljs-strong { font-weight: 700; }
.hljs-emphasis { font-style: italic; }
.text table { max-width: 100%; border-collapse: collapse; font-size: 0.95em; break-inside: avoid; }
.text th, .text td { padding: 0.25em 0.7em; border: 0.5pt solid #999; text-align: start; vertical-align: top; }
.text th { font-weight: 600; border-bottom: 1pt solid #333; }
.text .align-left { text-align: left; }
.text .align-right { text-align: right; }
.text .align-center { text-align: center; }
.text img { max-width: 100%; max-height: 75mm; vertical-align: middle; break-inside: avoid; }
.math { white-space: nowrap; }
.math.is-display { display: block; margin: 0.4em 0; text-align: center; white-space: normal; }
.math math { font-size: 1.08em; }
.katex-error { color: inherit !important; font: 0.9em var(--mono); white-space: normal; }
.media-box {
  display: inline-block;
  max-width: 100%;
  padding: 1.5mm 3mm;
  border: 0.5pt dashed #777;
  border-radius: 1mm;
  font-size: 0.92em;
  vertical-align: top;
}
.media-box > * { display: block; }
.media-address { font: 0.85em var(--mono); color: #555; overflow-wrap: anywhere; }
`;
