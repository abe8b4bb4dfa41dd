import type { ListenLesson, ListenRequest, ListenWish } from '../../protocol/listen.js';
import { fill, make } from '../shared/dom.js';
import { icon, type IconName } from '../shared/icon.js';
import { iconButton } from '../shared/icon-button.js';
import type { Tell } from '../shared/tell.js';
import { faultWords } from './fault-words.js';
import { type MediaSession, openMediaKeys } from './media-keys.js';
import { type Clock, type Place, Player } from './player.js';
import type { Kept, Settings } from './settings.js';
import { SettingsBox } from './settings-box.js';
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
  post(request: ListenRequest): void;
  keep(kept: Kept): void;
}

/** Voices may come late; until then nobody says that there are none. In milliseconds. */
const VOICES_MS = 1500;
/** Who has scrolled reads elsewhere: for so long the transcript stays where it is. */
const READING_MS = 5000;

/** A bank that is read aloud: the keys of a player, and what is said in writing. */
export class ListenPage {
  readonly #host: PageHost;
  readonly #player: Player;
  readonly #voices: Voices;
  readonly #transcript: Transcript;
  readonly #box: SettingsBox;
  readonly #keys: MediaSession;
  readonly #play: HTMLButtonElement;
  readonly #where = make('span', { class: 'where' });
  readonly #heading = make('h1');
  readonly #status = make('div', { class: 'status', attributes: { role: 'status' } });
  readonly #toolbar: HTMLElement;
  #settings: Settings;
  #wanted: Place | undefined;
  #lesson: ListenLesson | undefined;
  #minutes: number | undefined;
  #isSure = false;
  #scrolledAt = -Infinity;
  #line: HTMLElement | undefined;

  constructor(root: HTMLElement, host: PageHost, settings: Settings, place: Place | undefined) {
    this.#host = host;
    this.#settings = settings;
    this.#wanted = place;
    const { tell, clock } = host;
    this.#voices = openVoices(host.engine, () => this.#show());
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
    this.#play = make('button', { type: 'button', class: 'play', onclick: () => this.#toggle() });
    this.#toolbar = make(
      'div',
      { class: 'toolbar', attributes: { role: 'group', 'aria-label': tell('Player') } },
      iconButton('part-before', tell('Back (Left arrow)'), () => this.#player.previous()),
      this.#play,
      iconButton('part-after', tell('Next (Right arrow)'), () => this.#player.next()),
      iconButton('repeat', tell('Once more (R)'), () => this.#player.repeat()),
      this.#where,
      make('span', { class: 'spacer' }),
      this.#box.rate.element,
    );
    this.#keys = openMediaKeys(
      {
        play: () => this.#player.play(),
        pause: () => this.#player.pause(),
        previous: () => this.#player.previous(),
        next: () => this.#player.next(),
      },
      host.silence,
    );
    const head = make('header', {}, this.#heading, this.#toolbar, this.#status, this.#box.element);
    const body = make(
      'div',
      {
        class: 'body',
        attributes: { tabindex: '0', role: 'region', 'aria-label': tell('What is said') },
      },
      this.#transcript.element,
    );
    for (const event of ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const) {
      body.addEventListener(event, () => (this.#scrolledAt = clock.now()), { passive: true });
    }
    root.replaceChildren(head, body);
    document.addEventListener('keydown', (event) => this.#press(event));
    clock.after(VOICES_MS, () => {
      this.#isSure = true;
      this.#show();
    });
    this.#show();
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

  #toggle(): void {
    if (this.#player.state === 'playing') this.#player.pause();
    else this.#player.play();
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    const on = event.target instanceof Element ? event.target : document.body;
    // A field or a button has keys of its own.
    if (on.closest('select, input, summary') !== null) return;
    if (event.key === ' ' && on.closest('button') !== null) return;
    const run = {
      ' ': () => this.#toggle(),
      k: () => this.#toggle(),
      ArrowLeft: () => this.#player.previous(),
      ArrowRight: () => this.#player.next(),
      r: () => this.#player.repeat(),
    }[event.key];
    if (run === undefined || this.#voices.all.length === 0) return;
    event.preventDefault();
    run();
  }

  #show(): void {
    const { tell } = this.#host;
    const { state, place, partIndex, sentence, sleepsAt } = this.#player;
    const isPlaying = state === 'playing';
    const hasVoices = this.#voices.all.length > 0;
    const total = this.#lesson?.parts.length ?? 0;
    this.#toolbar.hidden = !hasVoices;
    setButton(
      this.#play,
      isPlaying ? 'pause' : 'play',
      isPlaying ? tell('Pause (Space)') : tell('Play (Space)'),
    );
    this.#play.disabled = total === 0;
    this.#where.textContent = total === 0 ? '' : fill(tell('{0} of {1}'), [partIndex + 1, total]);
    if (sleepsAt === undefined) this.#minutes = undefined;
    this.#box.show(this.#settings, this.#lesson);
    this.#box.showSleep(this.#minutes);
    this.#showStatus(hasVoices);
    this.#follow(place, sentence, hasVoices);
    this.#keys.show(this.#lesson?.title ?? '', isPlaying);
    this.#keep(place);
  }

  #showStatus(hasVoices: boolean): void {
    const { tell } = this.#host;
    const { fault, state } = this.#player;
    const said =
      this.#lesson?.parts.length === 0
        ? [tell('There is nothing here that could be read.')]
        : hasVoices
          ? fault !== undefined
            ? [faultWords(fault, tell)]
            : state === 'ended'
              ? [tell('That was all.')]
              : this.#lesson !== undefined && this.#voices.of(this.#lesson.language).length === 0
                ? [
                    fill(
                      tell(
                        'This system has no voice for “{0}”: one of another language reads it, and will not sound right.',
                      ),
                      [this.#nameOf(this.#lesson.language)],
                    ),
                  ]
                : []
          : this.#isSure
            ? [
                this.#voices.hasRemote
                  ? tell(
                      'There are only voices here that send what they say over the network, and these are not used.',
                    )
                  : tell(
                      'There is no voice here that could read: neither the system nor this editor has one.',
                    ),
                tell(
                  'What would be said stands below. The command “quizwright export --to audio” makes a recording with a program of your machine.',
                ),
              ]
            : [];
    const text = said.join(' ');
    // Told once, not at every change.
    if (this.#status.textContent !== text) this.#status.textContent = text;
    this.#status.hidden = text === '';
  }

  #nameOf(language: string): string {
    try {
      return (
        new Intl.DisplayNames([this.#host.language], { type: 'language' }).of(language) ?? language
      );
    } catch {
      return language;
    }
  }

  /** Brings what is said into view, unless somebody is reading elsewhere. */
  #follow(place: Place | undefined, sentence: number, hasVoices: boolean): void {
    const line = hasVoices ? this.#transcript.mark(place, sentence) : undefined;
    if (line === this.#line) return;
    this.#line = line;
    if (this.#player.state !== 'playing') return;
    if (this.#host.clock.now() - this.#scrolledAt < READING_MS) return;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    line?.scrollIntoView({ block: 'center', behavior: isStill ? 'auto' : 'smooth' });
  }

  #keep(place: Place | undefined): void {
    const { uri, keep } = this.#host;
    keep({ uri, settings: this.#settings, place: place ?? this.#wanted });
  }
}

function setButton(button: HTMLButtonElement, name: IconName, label: string): void {
  if (button.getAttribute('aria-label') === label) return;
  button.title = label;
  button.setAttribute('aria-label', label);
  button.replaceChildren(icon(name));
}
