import type { ListenLesson, ListenRequest, ListenWish } from '../../protocol/listen.js';
import { make } from '../shared/dom.js';
import type { Tell } from '../shared/tell.js';
import { keepInSight } from './keep-in-sight.js';
import { type MediaSession, openMediaKeys } from './media-keys.js';
import { Player } from './player.js';
import { PlayerBar } from './player-bar.js';
import type { Clock, Place } from './player-host.js';
import { playerKey, toggle } from './player-keys.js';
import type { Kept, Settings } from './settings.js';
import { SettingsBox } from './settings-box.js';
import { statusWords } from './status-words.js';
import { Transcript } from './transcript.js';
import { openVoices, type Voices } from './voices.js';

/** What the page needs of the one that it is shown by. */
export interface PageHost {
  readonly tell: Tell;
  readonly language: string;
  readonly uri: string;
  readonly engine: SpeechSynthesis | undefined;
  readonly clock: Clock;
  /** From 0 up to, not with, 1. */
  readonly random: () => number;
  readonly silence: string | undefined;
  readonly post: (request: ListenRequest) => void;
  readonly keep: (kept: Kept) => void;
}

/** Voices may come late; until then nobody says that there are none. In milliseconds. */
const VOICES_MS = 1500;

/** A bank that is read aloud: the keys of a player, and what is said in writing. */
export class ListenPage {
  readonly #host: PageHost;
  readonly #player: Player;
  readonly #voices: Voices;
  readonly #transcript: Transcript;
  readonly #box: SettingsBox;
  readonly #keys: MediaSession;
  readonly #bar: PlayerBar;
  readonly #follow: ReturnType<typeof keepInSight>;
  readonly #heading = make('h1');
  readonly #status = make('div', { class: 'status', attributes: { role: 'status' } });
  #settings: Settings;
  #wanted: Place | undefined;
  #lesson: ListenLesson | undefined;
  #minutes: number | undefined;
  #isSure = false;

  constructor(root: HTMLElement, host: PageHost, settings: Settings, place: Place | undefined) {
    this.#host = host;
    this.#settings = settings;
    this.#wanted = place;
    const { tell, clock } = host;
    this.#voices = openVoices(host.engine, () => {
      if (!this.#hasVoices) this.#player.pause();
      this.#show();
    });
    this.#player = new Player({
      clock,
      say: this.#voices.say(() => ({
        voice: this.#settings.voices[this.#lesson?.language ?? ''],
        language: this.#lesson?.language ?? '',
        rate: this.#settings.rate,
      })),
      changed: () => this.#show(),
    });
    this.#player.setThink(settings.think);
    this.#transcript = new Transcript({
      tell,
      play: (part, utterance) => {
        if (!this.#hasVoices) return;
        this.#player.goTo(part, utterance);
        this.#player.play();
      },
      goTo: (part) => host.post({ type: 'go-to', part }),
    });
    this.#transcript.setAnswers(settings.answers);
    this.#box = new SettingsBox({
      tell,
      voices: this.#voices,
      language: host.language,
      change: (changed) => this.#change(changed),
      shuffle: (isOn) =>
        this.#change({ seed: isOn ? String(Math.floor(host.random() * 1e9)) : undefined }),
      sleep: (minutes) => {
        this.#minutes = minutes;
        this.#player.setSleep(minutes === undefined ? undefined : minutes * 60_000);
      },
    });
    this.#bar = new PlayerBar(tell, this.#player, this.#box.rate.element, () =>
      toggle(this.#player),
    );
    this.#keys = openMediaKeys(
      {
        play: () => this.#hasVoices && this.#player.play(),
        pause: () => this.#player.pause(),
        previous: () => this.#player.previous(),
        next: () => this.#player.next(),
      },
      host.silence,
    );
    const head = make(
      'header',
      {},
      this.#heading,
      this.#bar.element,
      this.#status,
      this.#box.element,
    );
    const body = make(
      'div',
      {
        class: 'body',
        attributes: { tabindex: '0', role: 'region', 'aria-label': tell('What is said') },
      },
      this.#transcript.element,
    );
    this.#follow = keepInSight(body, clock);
    root.replaceChildren(head, body);
    document.addEventListener('keydown', (event) => {
      const run = this.#hasVoices ? playerKey(event, this.#player) : undefined;
      if (run === undefined) return;
      event.preventDefault();
      run();
    });
    clock.after(VOICES_MS, () => {
      this.#isSure = true;
      this.#show();
    });
    this.#show();
  }

  get #hasVoices(): boolean {
    return this.#voices.all.length > 0;
  }

  get wish(): ListenWish {
    const { read, seed } = this.#settings;
    return { read, ...(seed === undefined ? {} : { seed }) };
  }

  /** The lesson is another, or the bank was edited. */
  showLesson(lesson: ListenLesson): void {
    this.#lesson = lesson;
    this.#heading.textContent = lesson.title;
    this.#heading.lang = lesson.language;
    this.#transcript.show(lesson.parts, lesson.language);
    const wanted = this.#wanted;
    this.#wanted = undefined;
    this.#player.setLesson(lesson, wanted ?? this.#player.place);
    this.#show();
  }

  /** Nothing is said any more: the page is going. */
  close(): void {
    this.#player.pause();
  }

  #change(changed: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...changed };
    this.#player.setThink(this.#settings.think);
    this.#transcript.setAnswers(this.#settings.answers);
    if ('read' in changed || 'seed' in changed) this.#host.post({ type: 'wish', wish: this.wish });
    this.#show();
  }

  #show(): void {
    const { state, place, partIndex, sentence, sleepsAt } = this.#player;
    const isPlaying = state === 'playing';
    const hasVoices = this.#hasVoices;
    this.#transcript.setSpeaking(hasVoices);
    this.#bar.show(isPlaying, hasVoices, partIndex, this.#lesson?.parts.length ?? 0);
    if (sleepsAt === undefined) this.#minutes = undefined;
    this.#box.show(this.#settings, this.#lesson);
    this.#box.showSleep(this.#minutes);
    this.#showStatus();
    this.#follow(hasVoices ? this.#transcript.mark(place, sentence) : undefined, isPlaying);
    this.#keys.show(this.#lesson?.title ?? '', isPlaying);
    this.#keep(place);
  }

  #showStatus(): void {
    const { tell, language } = this.#host;
    const { fault, state } = this.#player;
    const text = statusWords(
      { lesson: this.#lesson, voices: this.#voices, isSure: this.#isSure, fault, state, language },
      tell,
    );
    // Told once, not at every change.
    if (this.#status.textContent !== text) this.#status.textContent = text;
    this.#status.hidden = text === '';
  }

  #keep(place: Place | undefined): void {
    const { uri, keep } = this.#host;
    keep({ uri, settings: this.#settings, place: place ?? this.#wanted });
  }
}
