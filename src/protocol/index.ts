// What lives here: the messages between the extension and its webviews, and the checks of what arrives.
// What may not: doing anything about them; vscode, Node, the DOM.
// Where its data comes from: the other side of a webview, which is never trusted.
export * from './form.js';
export * from './mind-map.js';
export * from './preview.js';
export * from './progress.js';
