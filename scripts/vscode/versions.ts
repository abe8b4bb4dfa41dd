/**
 * The exact versions that the tests and `npm start` fetch. Pinned, so that a red run means that we
 * changed something; raise them on purpose, together, and run `npm run test:host` before keeping it.
 */

/** The npm package that carries a complete VS Code server and workbench… */
export const CODE_SERVER_VERSION = '4.139.1';

/** …and the VS Code it is made of, which is also the desktop version that is downloaded. */
export const VSCODE_VERSION = '1.139.1';

/** The server needs `registerHooks` of `node:module`, which older Nodes lack. */
export const SERVER_NODE_MAJOR = 24;
export const SERVER_NODE_VERSION = '24.9.0';
