// What an editor imports with. It is a bundle of its own, so nothing else may import it but for its types.
import { writeBank } from '../../core/convert/index.js';
import { importSources } from './import-sources.js';
import { readPasted } from './read-pasted.js';

export type { ImportedBank, ImportSource, Remark } from './import-sources.js';
export { importSources, readPasted, writeBank };
export interface Importer {
  readonly readPasted: typeof readPasted;
  readonly writeBank: typeof writeBank;
}
