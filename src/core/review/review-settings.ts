/** How a learner wants to review. */
export interface ReviewSettings {
  /** How likely a card is to be remembered when it comes up again, from 0.7 to 0.99. */
  readonly retention: number;
  /** In days: no card is put off longer. */
  readonly maximumInterval: number;
  /** How many cards are shown for the first time in a day. */
  readonly newPerDay: number;
  /** How many cards are asked in a day, new ones among them. */
  readonly reviewsPerDay: number;
  /** A card that was forgotten so many times is a leech. */
  readonly leechLapses: number;
  /** Minutes that the learner’s clock is ahead of UTC. */
  readonly timeZone: number;
}

export const usualSettings: ReviewSettings = {
  retention: 0.9,
  maximumInterval: 36_500,
  newPerDay: 20,
  reviewsPerDay: 200,
  leechLapses: 8,
  timeZone: 0,
};
