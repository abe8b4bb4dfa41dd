// What an editor exports with. It is a bundle of its own, so nothing else may import it but for its types.
import { pageMediaInSteps, printPageInSteps } from '../../core/print/index.js';
import { imageAddressInSteps } from './image-address.js';

export { imageAddressInSteps, pageMediaInSteps, printPageInSteps };
export interface Exporter {
  readonly imageAddressInSteps: typeof imageAddressInSteps;
  readonly pageMediaInSteps: typeof pageMediaInSteps;
  readonly printPageInSteps: typeof printPageInSteps;
}
