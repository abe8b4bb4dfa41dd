// The preview of a bank: what the page of `extension/preview` runs.
// A page knows no vscode and no Node; what a bank says becomes elements through `shared/rich-text.ts` only.
// Where its data comes from: the messages of src/protocol, checked on arrival.
import { isPreviewMessage, type PreviewRequest, previewVersion } from '../../protocol/preview.js';
import { Extras } from '../shared/extras/extras.js';
import { tellWith } from '../shared/tell.js';
import { PreviewPage } from './page.js';
import './preview.css';
import { type PreviewState, readState } from './preview-state.js';

const api = acquireVsCodeApi();
const post = (request: PreviewRequest): void => api.postMessage(request);
// The sign that lets a script run is known only while it does so for the first time.
const nonce = (document.currentScript as HTMLScriptElement | null)?.nonce ?? '';
const root = document.getElementById('root')!;
const { mathScript, mathStyle, codeScript } = root.dataset;
const extras = new Extras({ mathScript, mathStyle, codeScript }, nonce);

let page: PreviewPage | undefined;
let kept: PreviewState = readState(api.getState());

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isPreviewMessage(data)) return;
  if (data.type !== 'begin') return page?.take(data);
  const { uri, session } = data;
  // Of another conversation, rows by these numbers are others.
  const own = kept.session === session ? {} : { rows: [], open: [] };
  kept = { ...kept, ...own, uri, session };
  api.setState(kept);
  page = new PreviewPage(
    root,
    {
      tell: tellWith(data.translations),
      extras,
      origins: data.origins,
      post,
      keep: (state) => {
        kept = { ...state, uri, session };
        api.setState(kept);
      },
    },
    kept,
  );
});

post({
  type: 'ready',
  protocol: previewVersion,
  ...(kept.filter === undefined ? {} : { filter: kept.filter }),
});
