// What the player of a bank is told, by the same code as in the editor.
import assert from 'node:assert/strict';

import { readBank } from '../../../src/core/document/index.js';
import {
  ListenConversation,
  type ListenHost,
} from '../../../src/extension/listen/listen-conversation.js';
import { type ListenMessage, listenVersion } from '../../../src/protocol/listen.js';
import { atOnce } from '../../../src/service/in-steps.js';

const bankOf = (text: string): string =>
  `title: T\nquestions:\n  - question: ${text}\n    answer: It\n`;

class Desk {
  readonly posted: ListenMessage[] = [];
  text = bankOf('What is it?');
  math = 0;
  /** What the host does instead of the next piece of work. */
  next: ListenHost['doInSteps'] | undefined;

  readonly conversation = new ListenConversation({
    uri: 'file:///a.quiz.yaml',
    translations: {},
    bank: () => readBank(this.text),
    post: (message) => void this.posted.push(message),
    goTo: () => {},
    loadMath: () => {
      this.math++;
      return this.math === 1
        ? Promise.reject(new Error('not there yet'))
        : Promise.resolve(() => 'a square');
    },
    doInSteps: (work, isGivenUp) => {
      const { next } = this;
      this.next = undefined;
      return next === undefined ? Promise.resolve(atOnce(work)) : next(work, isGivenUp);
    },
  });

  begin(): void {
    this.conversation.receive({
      type: 'ready',
      protocol: listenVersion,
      wish: { read: ['questions'] },
    });
  }

  /** What the last lesson says. */
  get said(): string {
    const lessons = this.posted.filter(({ type }) => type === 'lesson');
    return JSON.stringify(lessons.at(-1));
  }
}

/** As many turns as anything here takes. */
async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}

describe('a talk with a player', () => {
  it('goes on after a lesson that could not be made', async () => {
    const desk = new Desk();
    let failures = 0;
    const onFailure = (): void => void failures++;
    // What fails is for the log of the editor.
    const listeners = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', onFailure);
    try {
      desk.next = () => Promise.reject(new Error('broken'));
      desk.begin();
      await new Promise(setImmediate);
    } finally {
      process.off('unhandledRejection', onFailure);
      for (const listener of listeners) process.on('unhandledRejection', listener);
    }
    assert.equal(failures, 1);
    desk.text = bankOf('What is the next one?');
    desk.conversation.update();
    await settle();
    assert.match(desk.said, /What is the next one\?/);
  });

  it('gives a lesson up whose text has changed, and makes that of the new one', async () => {
    const desk = new Desk();
    desk.next = async <T>(_: Iterator<unknown, T>, isGivenUp: () => boolean) => {
      assert.equal(isGivenUp(), false);
      desk.text = bankOf('What is the other one?');
      desk.conversation.update();
      await Promise.resolve();
      assert.equal(isGivenUp(), true);
      return undefined as T | undefined;
    };
    desk.begin();
    await settle();
    assert.equal(desk.posted.filter(({ type }) => type === 'lesson').length, 1);
    assert.match(desk.said, /What is the other one\?/);
  });

  it('asks for what says math again where it was not there', async () => {
    const desk = new Desk();
    desk.text = bankOf('What is $a^2$?');
    desk.begin();
    await settle();
    assert.doesNotMatch(desk.said, /a square/);
    desk.text = bankOf('And what is $a^2$?');
    desk.conversation.update();
    await settle();
    assert.match(desk.said, /a square/);
    assert.equal(desk.math, 2);
  });
});
