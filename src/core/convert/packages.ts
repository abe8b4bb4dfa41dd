// The formats of several files that can be read.
import { ankiPackage } from './anki-apkg/index.js';
import type { PackageConverter } from './converter.js';
import { qtiPackages } from './qti/index.js';

/** Each in the order in which equal confidence is settled. */
export const packageConverters: readonly PackageConverter[] = [...qtiPackages, ankiPackage];
