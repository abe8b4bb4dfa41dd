/** The player of a bank in a browser, with a voice that says nothing and a clock that stands still. */
import type { Page } from 'playwright-core';
import { readBank } from '../../../src/core/document/index.js';
import { createSpeakMath } from '../../../src/core/speech/math/create-speak-math.js';
import { ListenConversation } from '../../../src/extension/listen/listen-conversation.js';
import { atOnce } from '../../../src/service/in-steps.js';
import { openPage, type OpenedPage, type PageOptions } from '../open-page.js';

export interface Voice {
  readonly name: string;
  readonly lang: string;
  readonly localService?: boolean;
}

export interface ListenOptions extends PageOptions {
  /** Undefined takes the engine away; "real" leaves the browser its own, and its clock. */
  readonly voices?: readonly Voice[] | 'real' | undefined;
  readonly translations?: Readonly<Record<string, string>>;
}

export interface OpenListen extends OpenedPage {
  /** Spans that the text was asked for, from their beginning. */
  readonly asked: number[];
  /** The bank is another. */
  edit(text: string): void;
  /** What was said, from the beginning. */
  said(): Promise<readonly Said[]>;
  /** The voice has come to the end of its sentence; so many times. */
  finish(times?: number): Promise<void>;
  /** The voice fails. */
  fail(why: string): Promise<void>;
  /** The system has these voices from now on. */
  setVoices(voices: readonly Voice[]): Promise<void>;
  /** So many milliseconds go by. */
  pass(milliseconds: number): Promise<void>;
}

export interface Said {
  readonly text: string;
  readonly voice: string;
  readonly rate: number;
}

export const twoVoices: readonly Voice[] = [
  { name: 'Ann', lang: 'en-GB' },
  { name: 'Bea', lang: 'en-US' },
  { name: 'Claire', lang: 'fr-FR' },
];

/** What stands in for the browser’s engine and its clock. */
function standIn(voices: readonly Voice[] | undefined): string {
  return `{
    let now = 0, count = 0, timers = [];
    performance.now = () => now;
    const { setTimeout } = window;
    window.thaw = () => void (window.setTimeout = setTimeout);
    window.setTimeout = (run, ms = 0) => {
      timers.push({ id: ++count, at: now + ms, run });
      return count;
    };
    window.clearTimeout = (id) => void (timers = timers.filter((each) => each.id !== id));
    window.pass = (ms) => {
      const end = now + ms;
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at || a.id - b.id);
        if (next === undefined) break;
        timers = timers.filter((each) => each !== next);
        now = Math.max(now, next.at);
        next.run();
      }
      now = end;
    };
    const voicesOf = (list) => list?.map((voice, i) => ({
      localService: true, default: i === 0, voiceURI: voice.name, ...voice,
    }));
    let voices = voicesOf(${JSON.stringify(voices ?? null)});
    const heard = new EventTarget();
    window.setVoices = (list) => {
      voices = voicesOf(list);
      heard.dispatchEvent(new Event('voiceschanged'));
    };
    window.said = [];
    window.present = undefined;
    window.SpeechSynthesisUtterance = class extends EventTarget {
      constructor(text) { super(); this.text = text; }
    };
    window.end = () => void window.present?.dispatchEvent(new Event('end'));
    window.fail = (error) => void window.present.dispatchEvent(Object.assign(new Event('error'), { error }));
    const engine = {
      getVoices: () => voices,
      addEventListener: (type, listener) => heard.addEventListener(type, listener),
      cancel: () => void (window.present = undefined),
      resume: () => {},
      speak: (utterance) => {
        window.present = utterance;
        const { text, voice, rate } = utterance;
        window.said.push({ text, voice: voice.name, rate });
      },
    };
    if (voices === undefined) delete window.speechSynthesis, delete Window.prototype.speechSynthesis;
    else Object.defineProperty(window, 'speechSynthesis', { value: engine });
    window.handlers = {};
    Object.defineProperty(navigator, 'mediaSession', {
      value: { setActionHandler: (action, run) => void (window.handlers[action] = run) },
    });
  }`;
}

export async function openListen(bank: string, options: ListenOptions = {}): Promise<OpenListen> {
  const { translations = {} } = options;
  const voices = 'voices' in options ? options.voices : twoVoices;
  let document = readBank(bank);
  const asked: number[] = [];
  const conversation: ListenConversation = new ListenConversation({
    uri: 'file:///a.quiz.yaml',
    translations,
    bank: () => document,
    post: (message) => opened.send(message),
    goTo: ({ start }) => void asked.push(start),
    loadMath: (language) => createSpeakMath([language]),
    doInSteps: (work) => Promise.resolve(atOnce(work)),
  });
  const opened: OpenedPage = await openPage(
    'listen',
    (message) => conversation.receive(message),
    {
      width: 700,
      height: 800,
      ...options,
      ...(voices === 'real' ? {} : { before: standIn(voices) }),
    },
    { media: { origins: [] }, data: { silence: 'https://page.test/silence.wav' } },
  );
  const { page } = opened;
  await page.locator('.transcript .part').first().waitFor();
  return {
    ...opened,
    asked,
    edit(text) {
      document = readBank(text);
      conversation.update();
    },
    said: () => page.evaluate('window.said'),
    async finish(times = 1) {
      for (let i = 0; i < times; i++) {
        // oxlint-disable-next-line no-await-in-loop -- one sentence after the other
        await page.evaluate('window.end()');
      }
    },
    fail: (why) => page.evaluate(`window.fail(${JSON.stringify(why)})`),
    setVoices: (next) => page.evaluate(`window.setVoices(${JSON.stringify(next)})`),
    pass: (milliseconds) => page.evaluate(`window.pass(${milliseconds})`),
  };
}

/** The line that is marked as being said. */
export async function current(page: Page): Promise<string | null> {
  const marked = page.locator('[aria-current]');
  return (await marked.count()) === 1 ? marked.textContent() : null;
}
