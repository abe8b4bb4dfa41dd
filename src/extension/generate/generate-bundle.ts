// What asks language models: few have one.
export { generate } from './generate.js';
export { offerActions } from './offer-actions.js';
