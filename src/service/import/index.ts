// What an editor imports with. It is a bundle of its own, so nothing else may import it but for its types.
import { importSources } from './import-sources.js';

export { importSources };
export type Importer = { readonly importSources: typeof importSources };
