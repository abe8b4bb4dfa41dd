// What imports: few need it, and it is large.
export { readChoices, readPasted, writeBank } from '../../service/import/index.js';
export { createImports } from './import-file.js';
