/**
 * The environment for the programs we start. A terminal inside VS Code, a coverage run or a debugger
 * leaves variables behind that a second VS Code would obey: it would talk to the first window, or
 * write coverage of its own.
 */
const UNWANTED = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$|NODE_V8_COVERAGE$)/;

export function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !UNWANTED.test(name)));
}
