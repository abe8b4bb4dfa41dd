// What lives here: the command line; a user of Node's files, processes and threads.
// What may not: what a bank is, or what is wrong with one; that is core's.
// Where its data comes from: the arguments, the files they name, and standard input.
export type { Io, Output } from './io.js';
export { commandNames, main } from './main.js';
