import type { ListenLesson } from '../../protocol/listen.js';
import { fill } from '../shared/dom.js';
import type { Tell } from '../shared/tell.js';
import { faultWords } from './fault-words.js';
import type { PlayerState } from './player-host.js';
import type { Voices } from './voices.js';

export interface Status {
  readonly lesson: ListenLesson | undefined;
  readonly voices: Voices;
  /** Whether voices had time to come. */
  readonly isSure: boolean;
  readonly fault: string | undefined;
  readonly state: PlayerState;
  /** The page's own. */
  readonly language: string;
}

/** What somebody must know who listens, or wants to; mostly nothing. */
export function statusWords(status: Status, tell: Tell): string {
  const { lesson, voices, isSure, fault, state, language } = status;
  if (lesson?.parts.length === 0) return tell('There is nothing here that could be read.');
  if (voices.all.length === 0) return isSure ? withoutVoices(voices, tell) : '';
  if (fault !== undefined) return faultWords(fault, tell);
  if (state === 'ended') return tell('That was all.');
  if (lesson === undefined || voices.of(lesson.language).length > 0) return '';
  return fill(
    tell(
      'This system has no voice for “{0}”: one of another language reads it, and will not sound right.',
    ),
    [nameOf(lesson.language, language)],
  );
}

function withoutVoices({ hasRemote }: Voices, tell: Tell): string {
  const why = hasRemote
    ? tell(
        'There are only voices here that send what they say over the network, and these are not used.',
      )
    : tell('There is no voice here that could read: neither the system nor this editor has one.');
  const instead = tell(
    'What would be said stands below. The command “quizwright export --to audio” makes a recording with a program of your machine.',
  );
  return `${why} ${instead}`;
}

function nameOf(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
