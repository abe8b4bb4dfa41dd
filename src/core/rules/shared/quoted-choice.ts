import type { ChoiceView } from '../../view/index.js';

/** A choice as messages quote it: its words, or, where there is more than words, as it is written. */
export function quotedChoice({ prose, text }: ChoiceView): string {
  return prose.objects.length === 0 ? prose.text : text;
}
