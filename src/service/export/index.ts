// What an editor makes pages with.
export { exportFormats } from './export-formats.js';
export { imageAddressInSteps, pageMediaInSteps, printPageInSteps } from '../../core/print/index.js';
