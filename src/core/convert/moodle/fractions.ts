/** The shares, in percent, that Moodle lets an answer be worth; their negatives too. */
const known = [
  100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571,
  12.5, 11.11111, 10, 5, 0,
];

/** Nearer than this, two shares are one. */
const near = 0.001;
/** Nearer than this, one is the other as people write it: 33 is a third, and nobody grades by half a percent. */
const rounded = 0.5;

/** The nearest share that Moodle takes, in percent, and whether it is the one that was meant, or so near that it makes no difference. */
export function moodleFraction(share: number): {
  readonly percent: number;
  readonly isExact: boolean;
} {
  const meant = Math.min(100, Math.max(-100, share * 100));
  let best = 0;
  for (const each of known) {
    const signed = meant < 0 && each !== 0 ? -each : each;
    if (Math.abs(signed - meant) < Math.abs(best - meant)) best = signed;
  }
  const off = Math.abs(best - meant);
  // Nothing and all are no shares: what earns a little is not what earns nothing.
  const isShare = best !== 0 && Math.abs(best) !== 100;
  return { percent: best, isExact: off < near || (isShare && off <= rounded) };
}
