import { fill } from '../shared/dom.js';
import type { Tell } from '../shared/tell.js';

/** What went wrong with a voice, by the name that browsers give it. */
export function faultWords(fault: string, tell: Tell): string {
  switch (fault) {
    case 'not-allowed':
      return tell('The editor lets a page speak only after a click: press Play once more.');
    case 'network':
      return tell(
        'This voice needs the network, and could not reach it. Choose another one in the settings.',
      );
    case 'audio-busy':
    case 'audio-hardware':
      return tell('The sound of this machine is busy or off. Press Play to try again.');
    case 'language-unavailable':
    case 'voice-unavailable':
    case 'no-voice':
      return tell('This voice is not there any more. Choose another one in the settings.');
    case 'interrupted':
    case 'canceled':
      return tell('Something else has begun to speak. Press Play to go on.');
    default:
      return fill(tell('The voice stopped by itself ({0}). Press Play to go on.'), [fault]);
  }
}
