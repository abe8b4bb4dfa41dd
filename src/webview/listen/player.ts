import type { ListenLesson, ListenPart, ListenUtterance } from '../../protocol/listen.js';
import type { Place, PlayerHost, PlayerState, Said } from './player-host.js';

/** After how long without an end a sentence is taken for lost: some engines forget to tell. */
const lostAfter = (sentence: string): number => 15_000 + sentence.length * 250;

/** Reads a lesson, sentence by sentence. It knows no page and no engine. */
export class Player {
  readonly #host: PlayerHost;
  #parts: readonly ListenPart[] = [];
  #part = 0;
  #utterance = 0;
  #sentence = 0;
  #state: PlayerState = 'still';
  #fault: string | undefined;
  #think = 5000;
  #stop: () => void = () => {};
  /** Says when to stop for the night; until then, or at the end of a part. */
  #sleep: { readonly until: number; readonly callOff: () => void } | undefined;
  #isSleepy = false;

  constructor(host: PlayerHost) {
    this.#host = host;
  }

  get state(): PlayerState {
    return this.#state;
  }

  /** Why the voice stopped by itself, as the engine calls it. */
  get fault(): string | undefined {
    return this.#fault;
  }

  /** Undefined where there is nothing to read. */
  get place(): Place | undefined {
    const part = this.#parts[this.#part];
    return part && { part: part.key, utterance: this.#utterance };
  }

  get partIndex(): number {
    return this.#part;
  }

  get sentence(): number {
    return this.#sentence;
  }

  /** When it is to stop; undefined where nobody said so. */
  get sleepsAt(): number | undefined {
    return this.#sleep?.until;
  }

  /** Takes another lesson, and goes on where it was: in the same part, as far as that is there. */
  setLesson({ parts }: Pick<ListenLesson, 'parts'>, place = this.place): void {
    const before = this.#present();
    const at = parts.findIndex(({ key }) => key === place?.part);
    this.#parts = parts;
    this.#part = at >= 0 ? at : Math.max(0, Math.min(this.#part, parts.length - 1));
    const last = Math.max(0, (parts[this.#part]?.utterances.length ?? 1) - 1);
    this.#utterance = at >= 0 ? Math.min(place?.utterance ?? 0, last) : 0;
    // What is just being said goes on, if it is still what stands there.
    const isSame = before !== undefined && isSameText(before, this.#present());
    if (!isSame) {
      this.#sentence = 0;
      if (this.#state === 'ended') this.#state = 'still';
      if (this.#state === 'playing') this.#begin();
    }
    this.#host.changed();
  }

  /** How long it is still before an answer. */
  setThink(milliseconds: number): void {
    this.#think = milliseconds;
  }

  /** Stops after so many milliseconds, at the end of the part; undefined lets it go on. */
  setSleep(milliseconds: number | undefined): void {
    this.#sleep?.callOff();
    this.#sleep = undefined;
    this.#isSleepy = false;
    if (milliseconds !== undefined) {
      const callOff = this.#host.clock.after(milliseconds, () => (this.#isSleepy = true));
      this.#sleep = { until: this.#host.clock.now() + milliseconds, callOff };
    }
    this.#host.changed();
  }

  play(): void {
    if (this.#parts.length === 0 || this.#state === 'playing') return;
    if (this.#state === 'ended') this.#move(0, 0);
    this.#state = 'playing';
    this.#begin();
    this.#host.changed();
  }

  /** Keeps the sentence, which is begun anew when it goes on. */
  pause(): void {
    this.#stop();
    if (this.#state === 'playing') this.#state = 'still';
    this.#host.changed();
  }

  /** To the beginning of the part, or of the one before where it has only begun. */
  previous(): void {
    const isBeginning = this.#utterance === 0 && this.#state !== 'ended';
    this.goTo(isBeginning ? this.#part - 1 : this.#part, 0);
  }

  next(): void {
    if (this.#part + 1 < this.#parts.length) this.goTo(this.#part + 1, 0);
  }

  /** The part once more. */
  repeat(): void {
    this.goTo(this.#part, 0);
    this.play();
  }

  goTo(part: number, utterance: number): void {
    this.#stop();
    const known = Math.max(0, Math.min(part, this.#parts.length - 1));
    const last = Math.max(0, (this.#parts[known]?.utterances.length ?? 1) - 1);
    this.#move(known, Math.min(utterance, last));
    if (this.#state === 'ended') this.#state = 'still';
    if (this.#state === 'playing') this.#begin();
    this.#host.changed();
  }

  #present(): ListenUtterance | undefined {
    return this.#parts[this.#part]?.utterances[this.#utterance];
  }

  #move(part: number, utterance: number): void {
    this.#part = part;
    this.#utterance = utterance;
    this.#sentence = 0;
  }

  /** Says what stands at the place, and goes on from there. */
  #begin(): void {
    this.#stop();
    this.#fault = undefined;
    const { clock, say } = this.#host;
    const utterance = this.#present();
    if (utterance === undefined) return this.#goOn();
    const sentence = utterance.sentences[this.#sentence];
    if (sentence === undefined) {
      const pause = utterance.role === 'think' ? this.#think : utterance.pause;
      this.#stop = clock.after(pause, () => this.#goOn());
      return;
    }
    let isOver = false;
    const over = (said: Said): void => {
      if (isOver) return;
      isOver = true;
      callOff();
      this.#over(said);
    };
    const callOff = clock.after(lostAfter(sentence), () => {
      silence();
      over({ type: 'said' });
    });
    const silence = say(sentence, utterance.language, over);
    this.#stop = () => {
      isOver = true;
      callOff();
      silence();
    };
    // An engine may fail before it returns.
    if (isOver) callOff();
  }

  #over(said: Said): void {
    if (said.type === 'failed') {
      this.#fault = said.why;
      this.#state = 'still';
    } else {
      this.#sentence += 1;
      this.#begin();
    }
    this.#host.changed();
  }

  #goOn(): void {
    const part = this.#parts[this.#part];
    if (part !== undefined && this.#utterance + 1 < part.utterances.length) {
      this.#move(this.#part, this.#utterance + 1);
      this.#begin();
    } else if (this.#part + 1 >= this.#parts.length) {
      this.#state = 'ended';
      this.#wake();
    } else {
      this.#move(this.#part + 1, 0);
      if (this.#isSleepy) {
        this.#state = 'still';
        this.#wake();
      } else this.#begin();
    }
    this.#host.changed();
  }

  #wake(): void {
    this.#sleep?.callOff();
    this.#sleep = undefined;
    this.#isSleepy = false;
  }
}

function isSameText(a: ListenUtterance, b: ListenUtterance | undefined): boolean {
  return b !== undefined && a.role === b.role && a.sentences.join('\n') === b.sentences.join('\n');
}
