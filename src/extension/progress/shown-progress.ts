import type { ItemName } from '../../core/history/index.js';
import type { Progress } from '../../core/progress/index.js';
import type { ShownProgress } from '../../protocol/progress.js';

/** What an item and its bank are called. */
export interface ItemNames {
  readonly label: string;
  readonly title: string;
}

/** So many groups are told of: nobody reads more. */
const mostGroups = 1000;

/** Progress as its page shows it; `namesOf` says what the items are called that it speaks of. */
export function shownProgress(
  progress: Progress,
  aim: number,
  namesOf: (name: ItemName) => ItemNames | undefined,
): ShownProgress {
  const { today, streak, days, total, due, forecast, cards } = progress;
  const { tags, objectives, hardest, retention } = progress;
  return {
    ...{ today, streak, days, total, due, forecast, cards },
    retention: { ...retention, aim },
    tags: tags.slice(0, mostGroups),
    objectives: objectives.slice(0, mostGroups),
    hardest: hardest.flatMap(({ name, answers, share, lapses }) => {
      const names = namesOf(name);
      return names === undefined ? [] : [{ ...name, ...names, answers, share, lapses }];
    }),
  };
}
