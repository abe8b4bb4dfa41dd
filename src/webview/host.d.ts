// What VS Code gives a webview's script.
interface WebviewApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}
declare function acquireVsCodeApi(): WebviewApi;

// Styles are taken in by the bundler.
declare module '*.css';
