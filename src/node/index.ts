// What lives here: what hosts with Node have and browsers lack: the history as files, and where it lives.
// What may not: anything of one host (vscode, terminals); what files say (core).
// Where its data comes from: folders that a host names.
export { HistoryFault } from './history-fault.js';
export { type HistoryFolder, openHistoryFolder } from './history-folder.js';
export { machineHistoryFolder } from './machine-history.js';
