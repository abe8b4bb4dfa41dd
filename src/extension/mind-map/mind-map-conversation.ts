import type { BankDocument } from '../../core/document/index.js';
import { knownOfMap, type KnownOfNode } from '../../core/mind-map/index.js';
import { decodeBase64 } from '../../core/text/base64.js';
import type { Span } from '../../core/text/span.js';
import {
  isMindMapRequest,
  type MindMapMessage,
  type MindMapRequest,
  mindMapVersion,
} from '../../protocol/mind-map.js';
import { MapSession } from '../../service/mind-map/map-session.js';

/** What a mind map needs of the editor that it is in. */
export interface MindMapHost {
  readonly uri: string;
  /** What `tell` says, by the English sentence. */
  readonly translations: Readonly<Record<string, string>>;
  /** The bank as it is now. */
  bank(): BankDocument;
  post(message: MindMapMessage): void;
  /** Shows a span of the text; `focus` takes the user there. */
  goTo(span: Span, focus: boolean): void;
  /** Asks where a picture of the map goes, and writes it there. */
  save(format: 'svg' | 'png', content: Uint8Array): void;
}

/** Talks with one mind map: nothing that its page says is believed before it is checked. */
export class MindMapConversation {
  readonly #host: MindMapHost;
  readonly #session: MapSession;
  #known: ReadonlyMap<string, KnownOfNode> = new Map();
  #isReady = false;
  #cursor: number | undefined;
  #sent = { map: '', known: '', mark: '' };

  constructor(host: MindMapHost) {
    this.#host = host;
    this.#session = new MapSession(host.bank());
  }

  /** How many nodes the map has. */
  get size(): number {
    return this.#session.nodes.length;
  }

  /** Takes in a message of the page. */
  receive(message: unknown): void {
    if (isMindMapRequest(message)) this.#take(message);
  }

  /** The text is another. */
  update(): void {
    this.#session.update(this.#host.bank());
    if (!this.#isReady) return;
    this.#sendMap();
    this.#sendKnown();
  }

  /** What the learner knows of the items, by their keys. */
  showKnown(known: ReadonlyMap<string, KnownOfNode>): void {
    this.#known = known;
    if (this.#isReady) this.#sendKnown();
  }

  /** The cursor of the text is at an offset. */
  moveCursor(offset: number): void {
    this.#cursor = offset;
    if (this.#isReady) this.#mark();
  }

  #take(request: MindMapRequest): void {
    switch (request.type) {
      case 'ready': {
        const { uri, translations } = this.#host;
        this.#isReady = true;
        // The page is a new one, and knows nothing.
        this.#sent = { map: '', known: '', mark: '' };
        this.#host.post({ type: 'begin', protocol: mindMapVersion, uri, translations });
        this.#sendMap();
        this.#sendKnown();
        return this.#mark();
      }
      case 'go-to': {
        const span = this.#session.spanOf(request.id);
        return span && this.#host.goTo({ start: span.start, end: span.start }, request.focus);
      }
      case 'save': {
        const { format, content } = request;
        const bytes = format === 'svg' ? new TextEncoder().encode(content) : decodeBase64(content);
        return bytes && this.#host.save(format, bytes);
      }
    }
  }

  #sendMap(): void {
    const { nodes, isMirrored } = this.#session;
    this.#send('map', { type: 'map', isMirrored, nodes });
  }

  #sendKnown(): void {
    const known = Object.fromEntries(knownOfMap(this.#session.map, this.#known));
    this.#send('known', { type: 'known', known });
  }

  #mark(): void {
    if (this.#cursor === undefined) return;
    const id = this.#session.nodeAt(this.#cursor) ?? '';
    this.#send('mark', { type: 'mark', id });
  }

  /** Only what is another than before. */
  #send(what: 'map' | 'known' | 'mark', message: MindMapMessage): void {
    const said = JSON.stringify(message);
    if (said === this.#sent[what]) return;
    this.#sent[what] = said;
    this.#host.post(message);
  }
}
