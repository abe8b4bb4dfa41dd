// A bank on paper: question sheets, answer keys and cards to cut out. It carries what sets math and marks code,
// which is large: hosts load it when somebody prints.
export { imageAddressInSteps } from './image-address.js';
export type { PageOptions, SheetName } from './page-options.js';
export { pageMediaInSteps, printPage, printPageInSteps } from './print-page.js';
