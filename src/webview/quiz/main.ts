// A quiz: what the page of `extension/quiz` runs.
// A page knows no vscode and no Node; what a bank says becomes elements through `shared/rich-text.ts` only.
// Where its data comes from: the messages of src/protocol, checked on arrival.
import { isQuizMessage, type QuizRequest, quizVersion } from '../../protocol/quiz.js';
import { Extras } from '../shared/extras/extras.js';
import { tellWith } from '../shared/tell.js';
import { QuizPage } from './quiz-page.js';
import './quiz.css';
import { type QuizState, readState } from './quiz-state.js';

const api = acquireVsCodeApi();
const post = (request: QuizRequest): void => api.postMessage(request);
// The sign that lets a script run is known only while it does so for the first time.
const nonce = (document.currentScript as HTMLScriptElement | null)?.nonce ?? '';
const root = document.getElementById('root')!;
const { mathScript, mathStyle, codeScript } = root.dataset;
const extras = new Extras({ mathScript, mathStyle, codeScript }, nonce);

let page: QuizPage | undefined;
let kept: QuizState = readState(api.getState());

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isQuizMessage(data)) return;
  if (data.type !== 'begin') return page?.take(data);
  const { uris, session } = data;
  kept = { ...kept, drafts: kept.session === session ? kept.drafts : [], uris, session };
  api.setState(kept);
  page?.dispose();
  page = new QuizPage(
    root,
    {
      tell: tellWith(data.translations),
      extras,
      origins: data.origins,
      title: data.title,
      off: data.off,
      post,
      keep: (state) => {
        kept = { ...kept, ...state };
        api.setState(kept);
      },
    },
    kept,
  );
});

post({ type: 'ready', protocol: quizVersion });
