import { main } from './main.js';
import { createProcessIo, isWorker, runWorker } from './process.js';
