/** A review in a page of its own. */
import { type DeskOptions, ReviewDesk } from '../../unit/extension/review-desk.js';
import type { PageOptions } from '../open-page.js';
import { type OpenStudy, openStudy } from '../open-study.js';

export type OpenReview = OpenStudy<ReviewDesk>;

export async function openReview(
  bank: string,
  options: PageOptions & {
    readonly desk?: DeskOptions;
    /** Before the review begins. */
    readonly prepare?: (desk: ReviewDesk) => Promise<void>;
  } = {},
): Promise<OpenReview> {
  const desk = new ReviewDesk(bank, options.desk).begin();
  await options.prepare?.(desk);
  return openStudy('review', desk, options);
}
