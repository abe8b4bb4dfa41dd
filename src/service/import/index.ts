// What an editor imports with. It is a bundle of its own, so nothing else may import it but for its types.
import { writeBank } from '../../core/convert/index.js';
import { readChoices } from '../../core/convert/markdown/read-choices.js';
import { importSources } from './import-sources.js';
import { readPasted } from './read-pasted.js';

export type { ImportedBank, ImportSource, Remark } from './import-sources.js';
export { importSources, readChoices, readPasted, writeBank };
export interface Importer {
  readonly readPasted: typeof readPasted;
  readonly readChoices: typeof readChoices;
  readonly writeBank: typeof writeBank;
}
