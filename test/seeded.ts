// Loaded before every suite: chance is the same for everyone, whatever a test says of its runs.
import * as fc from 'fast-check';
import { seed } from './property-runs.js';

fc.configureGlobal({ seed });
