// A bank that is read aloud: what the page of `extension/listen` runs.
// A page knows no vscode and no Node; elements are made and texts are set, never HTML.
// Where its data comes from: the messages of src/protocol, checked on arrival; voices are the system's.
import { isListenMessage, type ListenRequest, listenVersion } from '../../protocol/listen.js';
import { tellWith } from '../shared/tell.js';
import './listen.css';
import { ListenPage } from './listen-page.js';
import type { Clock } from './player-host.js';
import { readKept, usualSettings } from './settings.js';

const api = acquireVsCodeApi();
const post = (request: ListenRequest): void => api.postMessage(request);
const root = document.getElementById('root')!;
const { settings = usualSettings, place } = readKept(api.getState());

const clock: Clock = {
  now: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

let page: ListenPage | undefined;

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isListenMessage(data)) return;
  if (data.type === 'lesson') return page?.showLesson(data);
  page?.close();
  page = new ListenPage(
    root,
    {
      tell: tellWith(data.translations),
      language: document.documentElement.lang,
      uri: data.uri,
      // Not every editor's page has one.
      engine: 'speechSynthesis' in window ? window.speechSynthesis : undefined,
      clock,
      random: Math.random,
      silence: root.dataset['silence'],
      post,
      keep: (kept) => api.setState(kept),
    },
    settings,
    place,
  );
});
// A voice would go on speaking for a page that is not there any more.
window.addEventListener('pagehide', () => page?.close());

const { read, seed } = settings;
post({
  type: 'ready',
  protocol: listenVersion,
  wish: { read, ...(seed === undefined ? {} : { seed }) },
});
