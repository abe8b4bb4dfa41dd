// The mind map of a bank: what the page of `extension/mind-map` runs.
// A page knows no vscode and no Node; elements are made and texts are set, never HTML.
// Where its data comes from: the messages of src/protocol, checked on arrival.
import { isMindMapMessage, type MindMapRequest, mindMapVersion } from '../../protocol/mind-map.js';
import { tellWith } from '../shared/tell.js';
import { MindMapPage } from './mind-map-page.js';
import './mind-map.css';
import { readState } from './map-state.js';

const api = acquireVsCodeApi();
const post = (request: MindMapRequest): void => api.postMessage(request);
const root = document.getElementById('root')!;

let page: MindMapPage | undefined;

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isMindMapMessage(data)) return;
  if (data.type !== 'begin') return page?.take(data);
  const { uri } = data;
  page?.close();
  const kept = readState(api.getState());
  // Kept at once: a window may be loaded again before anybody touches the map.
  const own = kept.uri === uri ? kept : { ...readState(undefined), uri };
  api.setState(own);
  page = new MindMapPage(
    root,
    { tell: tellWith(data.translations), post, keep: (state) => api.setState({ ...state, uri }) },
    own,
  );
});

post({ type: 'ready', protocol: mindMapVersion });
