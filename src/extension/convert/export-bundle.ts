// What exports, and makes pages to print: few need it, and it is large.
export { exportBanks } from './export-bank.js';
export { exportHtml } from './export-html.js';
