// A review: what the page of `extension/review` runs.
// A page knows no vscode and no Node; what a bank says becomes elements through `shared/rich-text.ts` only.
// Where its data comes from: the messages of src/protocol, checked on arrival.
import { isReviewMessage, type ReviewRequest, reviewVersion } from '../../protocol/review.js';
import { Extras } from '../shared/extras/extras.js';
import { tellWith } from '../shared/tell.js';
import './review.css';
import { ReviewPage } from './review-page.js';
import { readState, type ReviewState } from './review-state.js';

const api = acquireVsCodeApi();
const post = (request: ReviewRequest): void => api.postMessage(request);
// The sign that lets a script run is known only while it does so for the first time.
const nonce = (document.currentScript as HTMLScriptElement | null)?.nonce ?? '';
const root = document.getElementById('root')!;
const { mathScript, mathStyle, codeScript } = root.dataset;
const extras = new Extras({ mathScript, mathStyle, codeScript }, nonce);

let page: ReviewPage | undefined;
let kept: ReviewState = readState(api.getState());

function keep(state: Partial<ReviewState>): void {
  kept = { ...kept, ...state };
  api.setState(kept);
}

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isReviewMessage(data)) return;
  if (data.type !== 'begin') return page?.take(data);
  const { scope, translations, origins, title, off } = data;
  keep({ scope });
  page?.dispose();
  page = new ReviewPage(
    root,
    {
      ...{ origins, title, off, extras, post },
      tell: tellWith(translations),
      keep: (draft) => keep({ draft }),
    },
    kept,
  );
});

post({ type: 'ready', protocol: reviewVersion });
