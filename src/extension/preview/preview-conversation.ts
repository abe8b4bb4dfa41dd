import type { BankDocument } from '../../core/document/index.js';
import type { Problem } from '../../core/lint/index.js';
import type { Span } from '../../core/text/span.js';
import type { PageMedia } from '../../protocol/media.js';
import {
  isPreviewRequest,
  type PreviewFilter,
  type PreviewMessage,
  type PreviewRequest,
  type PreviewRowData,
  previewVersion,
} from '../../protocol/preview.js';
import { PreviewSession } from '../../service/preview/preview-session.js';

/** What a preview needs of the editor that it is in. */
export interface PreviewHost {
  /** The bank as it is now. */
  bank(): { readonly bank: BankDocument; readonly problems: readonly Problem[] };
  readonly uri: string;
  /** A name for this conversation that no other one has. */
  readonly session: string;
  /** What `tell` says, by the English sentence. */
  readonly translations: Readonly<Record<string, string>>;
  /** What may be loaded from the web. */
  readonly origins: readonly string[];
  post(message: PreviewMessage): void;
  /** Puts the cursor on a span of the text; `focus` takes the user there. */
  goTo(span: Span, focus: boolean): void;
  /** Scrolls the text so that an offset stands at its top. */
  revealAtTop(offset: number): void;
  findMedia(paths: readonly string[]): Promise<Readonly<Record<string, PageMedia>>>;
  /** Lets the page load from an origin of the web: it is made anew. */
  allowOrigin(origin: string): void;
  exportBank(): void;
  /** Does long work without holding the editor; false when it was given up. */
  doInSteps(work: Iterator<unknown, void>): Promise<boolean>;
}

/** Talks with one preview of a bank: nothing that its page says is believed before it is checked. */
export class PreviewConversation {
  readonly #host: PreviewHost;
  readonly #session: PreviewSession;
  #isReady = false;
  #watched: readonly number[] = [];
  /** What was sent of each watched row, to send only what is another. */
  #sent = new Map<number, string>();
  #sentRows = '';
  #marked: number | undefined;
  #cursor: number | undefined;
  #asked: PreviewFilter | undefined;
  /** Files that the page asked for. */
  readonly #media = new Set<string>();
  #sentMedia = '';

  constructor(host: PreviewHost) {
    this.#host = host;
    const { bank, problems } = host.bank();
    this.#session = new PreviewSession(bank);
    this.#session.setProblems(problems);
  }

  /** Takes in a message of the page. */
  receive(message: unknown): void {
    if (isPreviewRequest(message)) this.#take(message);
  }

  /** The text is another: what is seen follows at once, what the filter lets through a little later. */
  update(): void {
    const { bank, problems } = this.#host.bank();
    const hasOtherRows = this.#session.update(bank);
    this.#session.setProblems(problems);
    if (!this.#isReady) return;
    if (hasOtherRows) this.#sendRows();
    this.#sendData();
  }

  /** Asks the filter again, and what there is to filter by: for when nobody types. */
  async refresh(): Promise<void> {
    if (!this.#isReady) return;
    const filter = this.#asked ?? this.#session.filter;
    const isLatest = (): boolean => this.#asked === undefined || this.#asked === filter;
    this.#asked = filter;
    const done =
      (await this.#host.doInSteps(this.#session.setFilter(filter))) &&
      (await this.#host.doInSteps(this.#session.count()));
    if (!done || !isLatest()) return;
    this.#asked = undefined;
    this.#sendRows();
    this.#sendData();
    this.#mark(false);
  }

  /** The cursor of the text is at an offset. */
  moveCursor(offset: number): void {
    this.#cursor = offset;
    this.#mark(true);
  }

  /** An offset of the text stands at the top of its editor. */
  scroll(offset: number): void {
    if (this.#isReady) this.#host.post({ type: 'scroll', ...this.#session.rowAt(offset) });
  }

  /** Files beside the bank may be others. */
  async updateMedia(): Promise<void> {
    if (this.#media.size === 0) return;
    const media = await this.#host.findMedia([...this.#media]);
    const said = JSON.stringify(media);
    if (said === this.#sentMedia) return;
    this.#sentMedia = said;
    this.#host.post({ type: 'media', media });
  }

  #take(request: PreviewRequest): void {
    switch (request.type) {
      case 'ready':
        return this.#begin(request.filter);
      case 'watch':
        this.#watched = request.rows;
        this.#sent = new Map([...this.#sent].filter(([row]) => request.rows.includes(row)));
        return this.#sendData();
      case 'filter':
        this.#asked = request.filter;
        return void this.refresh();
      case 'go-to': {
        const problem =
          request.problem === undefined
            ? undefined
            : this.#session.problemsOf(request.row)[request.problem];
        const { start } = this.#session.spanOf(request.row);
        return this.#host.goTo(problem ?? { start, end: start }, request.focus);
      }
      case 'scrolled':
        return this.#host.revealAtTop(this.#session.offsetOf(request));
      case 'find-media':
        for (const path of request.paths) this.#media.add(path);
        return void this.updateMedia();
      case 'allow-origin':
        return this.#host.allowOrigin(request.origin);
      case 'export':
        return this.#host.exportBank();
    }
  }

  #begin(filter: PreviewFilter | undefined): void {
    const { translations, origins, uri, session } = this.#host;
    this.#isReady = true;
    // The page is a new one, and knows nothing.
    this.#sent.clear();
    this.#sentRows = '';
    this.#sentMedia = '';
    this.#marked = undefined;
    this.#watched = [];
    this.#host.post({
      type: 'begin',
      protocol: previewVersion,
      ...{ translations, origins, uri, session },
    });
    this.#asked = filter;
    // Without a filter all is shown at once, and what there is to filter by comes behind it.
    if (filter === undefined) {
      this.#sendRows();
      this.#mark(true);
    }
    void this.refresh();
  }

  #mark(reveal: boolean): void {
    if (!this.#isReady || this.#cursor === undefined) return;
    const { row } = this.#session.rowAt(this.#cursor);
    if (row === this.#marked && !reveal) return;
    this.#marked = row;
    this.#host.post({ type: 'mark', row, reveal });
  }

  #sendRows(): void {
    const { rows, total, shown, facets, filter, language, contents } = this.#session;
    const message: PreviewMessage = {
      type: 'rows',
      ...{ rows, total, shown, facets, filter, language, contents },
    };
    const said = JSON.stringify(message);
    if (said === this.#sentRows) return;
    this.#sentRows = said;
    this.#host.post(message);
  }

  #sendData(): void {
    const data: PreviewRowData[] = [];
    for (const row of this.#watched) {
      const each = this.#session.data(row);
      if (each === undefined) continue;
      const said = JSON.stringify(each);
      if (this.#sent.get(row) === said) continue;
      this.#sent.set(row, said);
      data.push(each);
    }
    if (data.length > 0) this.#host.post({ type: 'data', data });
  }
}
