// What an editor makes pages with.
export { pageMediaInSteps, printPageInSteps } from '../../core/print/index.js';
export { imageAddressInSteps } from './image-address.js';
