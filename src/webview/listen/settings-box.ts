import type { ListenLesson, ListenList } from '../../protocol/listen.js';
import { fill, make } from '../shared/dom.js';
import type { Tell } from '../shared/tell.js';
import { CheckField, type Option, SelectField } from './field.js';
import { fewVoices } from './pick-voices.js';
import { lists, rates, type Settings, sleeps, thinks } from './settings.js';
import type { Voices } from './voices.js';

export interface SettingsHost {
  readonly tell: Tell;
  readonly voices: Voices;
  /** The page's own language, for numbers and names of languages. */
  readonly language: string;
  change(settings: Partial<Settings>): void;
  /** Shuffles, anew each time, or gives the bank's order back. */
  shuffle(isOn: boolean): void;
  /** Stops after so many minutes; undefined lets it go on. */
  sleep(minutes: number | undefined): void;
}

/** How somebody likes to listen: the voice, the time to think, what is read. */
export class SettingsBox {
  readonly element: HTMLElement;
  readonly rate: SelectField;
  readonly #voice: SelectField;
  readonly #think: SelectField;
  readonly #sleep: SelectField;
  readonly #read: ReadonlyMap<ListenList, CheckField>;
  readonly #shuffle: CheckField;
  readonly #answers: CheckField;
  readonly #host: SettingsHost;
  #settings: Settings | undefined;
  #language = '';
  #listed: readonly SpeechSynthesisVoice[] | undefined;
  #options: readonly Option[] = [];

  constructor(host: SettingsHost) {
    this.#host = host;
    const { tell } = host;
    this.rate = new SelectField(tell('Speed'), (value) => host.change({ rate: Number(value) }));
    this.#voice = new SelectField(tell('Voice'), (value) => this.#chooseVoice(value));
    this.#think = new SelectField(tell('Time to think'), (value) =>
      host.change({ think: Number(value) }),
    );
    this.#sleep = new SelectField(tell('Stop by itself'), (value) =>
      host.sleep(value === '' ? undefined : Number(value)),
    );
    const names: Readonly<Record<ListenList, string>> = {
      notes: tell('Notes'),
      questions: tell('Questions'),
      flashcards: tell('Flashcards'),
    };
    this.#read = new Map(
      lists.map((list) => [list, new CheckField(names[list], (isOn) => this.#choose(list, isOn))]),
    );
    this.#shuffle = new CheckField(tell('Shuffle'), (isOn) => host.shuffle(isOn));
    this.#answers = new CheckField(tell('Show all answers'), (answers) => host.change({ answers }));
    const read = make(
      'fieldset',
      { class: 'read' },
      make('legend', { textContent: tell('What is read') }),
      ...[...this.#read.values()].map(({ element }) => element),
    );
    this.element = make(
      'details',
      { class: 'settings' },
      make('summary', { textContent: tell('Settings') }),
      make(
        'div',
        { class: 'fields' },
        this.#voice.element,
        this.#think.element,
        this.#sleep.element,
        read,
        make('div', { class: 'checks' }, this.#shuffle.element, this.#answers.element),
      ),
    );
  }

  show(settings: Settings, lesson: Pick<ListenLesson, 'language' | 'lists'> | undefined): void {
    this.#settings = settings;
    this.#language = lesson?.language ?? '';
    const { tell, language } = this.#host;
    const number = new Intl.NumberFormat(language);
    this.rate.show(
      rates.map((rate) => ({ value: String(rate), label: `${number.format(rate)}×` })),
      String(settings.rate),
    );
    this.#think.show(
      thinks.map((think) => ({
        value: String(think),
        label:
          think === 0 ? tell('None') : fill(tell('{0} seconds'), [number.format(think / 1000)]),
      })),
      String(settings.think),
    );
    this.#shuffle.show(settings.seed !== undefined);
    this.#answers.show(settings.answers);
    for (const [list, field] of this.#read) {
      field.show(settings.read.includes(list), lesson?.lists.includes(list) ?? true);
    }
    this.#showVoices(settings);
  }

  showSleep(minutes: number | undefined): void {
    const { tell } = this.#host;
    this.#sleep.show(
      [
        { value: '', label: tell('Never') },
        ...sleeps.map((each) => ({
          value: String(each),
          label: fill(tell('After {0} minutes'), [each]),
        })),
      ],
      minutes === undefined ? '' : String(minutes),
    );
  }

  #showVoices(settings: Settings): void {
    const { all } = this.#host.voices;
    const own = this.#host.voices.of(this.#language);
    // Made for the same voices and the same language, they are the same.
    if (this.#listed !== own) {
      this.#listed = own;
      this.#options = this.#voiceOptions(own);
    }
    const chosen = settings.voices[this.#language];
    const known = all.find(({ voiceURI }) => voiceURI === chosen);
    const usual = own[0] ?? all.find((voice) => voice.default);
    this.#voice.show(this.#options, (known ?? usual)?.voiceURI ?? '');
    for (const { element } of [this.#voice, this.#think, this.#sleep]) {
      element.hidden = all.length === 0;
    }
  }

  #voiceOptions(own: readonly SpeechSynthesisVoice[]): readonly Option[] {
    const { tell, voices } = this.#host;
    const listed = new Set(own);
    const others = fewVoices(voices.all.filter((voice) => !listed.has(voice)));
    const option = (voice: SpeechSynthesisVoice, group?: string): Option => ({
      value: voice.voiceURI,
      label: `${voice.name} (${voice.lang})`,
      ...(group === undefined ? {} : { group }),
    });
    return [
      ...own.map((voice) =>
        option(voice, others.length > 0 ? tell('Of this language') : undefined),
      ),
      ...others.map((voice) => option(voice, tell('Of other languages'))),
    ];
  }

  #chooseVoice(voice: string): void {
    this.#host.change({ voices: { ...this.#settings?.voices, [this.#language]: voice } });
  }

  /** The last that is read cannot be taken away: then nothing would be left to listen to. */
  #choose(list: ListenList, isOn: boolean): void {
    const before = this.#settings?.read ?? lists;
    const read = lists.filter((each) => (each === list ? isOn : before.includes(each)));
    if (read.length > 0) this.#host.change({ read });
    else this.#read.get(list)?.show(true);
  }
}
