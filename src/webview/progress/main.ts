// What a learner has come to: what the page of `extension/progress` runs.
// A page knows no vscode and no Node; elements are made and texts are set, never HTML.
// Where its data comes from: the messages of src/protocol, checked on arrival.
import {
  isProgressMessage,
  type ProgressRequest,
  progressVersion,
} from '../../protocol/progress.js';
import { tellWith } from '../shared/tell.js';
import { ProgressPage, readOpen } from './progress-page.js';
import './progress.css';
import { wordsIn } from './words.js';

const api = acquireVsCodeApi();
const post = (request: ProgressRequest): void => api.postMessage(request);
const root = document.getElementById('root')!;

let page: ProgressPage | undefined;

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isProgressMessage(data)) return;
  if (data.type === 'progress') return page?.show(data.progress);
  page?.close();
  const words = wordsIn(document.documentElement.lang, tellWith(data.translations));
  page = new ProgressPage(
    root,
    { words, post, starts: data.starts, keep: (open) => api.setState({ open }) },
    readOpen(api.getState()),
  );
});

post({ type: 'ready', protocol: progressVersion });
