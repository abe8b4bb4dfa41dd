// The form of one item: what the page of `extension/form/form-panel.ts` runs.
// A page knows no vscode and no Node; elements are made and texts are set, never HTML.
// Where its data comes from: the messages of src/protocol, checked on arrival.
import {
  type FormMessage,
  type FormRequest,
  formVersion,
  isFormMessage,
} from '../../protocol/form.js';
import './form.css';
import { tellWith } from '../shared/tell.js';
import { Outbox } from './outbox.js';
import { Page } from './page.js';

const api = acquireVsCodeApi();
const post = (request: FormRequest): void => api.postMessage(request);

let page: Page | undefined;
const outbox = new Outbox(post, (why) => page?.refuse(why));

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isFormMessage(data)) take(data);
});

function take(message: FormMessage): void {
  if (message.type === 'begin') {
    page = new Page(document.getElementById('root')!, tellWith(message.translations), outbox, {
      showItem: (item) => post({ type: 'show-item', item }),
      showText: () => outbox.afterwards(() => post({ type: 'show-text' })),
    });
    return;
  }
  // First, since what is shown depends on what is still under way.
  outbox.receive(message);
  page?.show(message);
  api.setState({ item: message.state.index });
}

/** The text's own history is the only one; the browser's would know nothing of the text. */
window.addEventListener(
  'keydown',
  (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const type =
      key === 's' && !event.shiftKey
        ? 'save'
        : key === 'z'
          ? event.shiftKey
            ? 'redo'
            : 'undo'
          : key === 'y' && !event.shiftKey
            ? 'redo'
            : undefined;
    if (type === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    outbox.afterwards(() => post({ type }));
  },
  { capture: true },
);

window.addEventListener('blur', () => outbox.flush());
window.addEventListener('pagehide', () => outbox.flush());

const restored = api.getState() as { readonly item?: unknown } | undefined;
const item = restored?.item;
post({
  type: 'ready',
  protocol: formVersion,
  ...(typeof item === 'number' && Number.isSafeInteger(item) && item >= 0 ? { item } : {}),
});
