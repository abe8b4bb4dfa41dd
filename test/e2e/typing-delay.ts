/** How long a key takes until what it typed is painted, as the page itself sees it. */
import type { Workbench } from './open-workbench.js';

export interface Delays {
  median: number;
  p95: number;
  worst: number;
}

interface Recorder extends Window {
  typingDelays?: number[];
}

/** Types at the pace of a quick typist, and gives the delays of its keys in milliseconds. */
export async function measureTyping({ page }: Workbench, text: string): Promise<Delays> {
  await page.evaluate(record);
  await page.keyboard.type(text, { delay: PACE_MS });
  await page.waitForFunction(
    (count) => (globalThis as unknown as Recorder).typingDelays!.length >= count,
    text.length,
  );
  const delays = await page.evaluate(() => (globalThis as unknown as Recorder).typingDelays!);
  delays.sort((a, b) => a - b);
  const at = (share: number): number => delays[Math.floor((delays.length - 1) * share)] ?? 0;
  return { median: at(0.5), p95: at(0.95), worst: at(1) };
}

const PACE_MS = 50;

/** Runs in the page. A message that is sent in a frame arrives when that frame has been painted. */
function record(): void {
  const page = globalThis as unknown as Recorder;
  if (page.typingDelays === undefined) {
    page.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        page.requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => {
            page.typingDelays?.push(performance.now() - timeStamp);
          });
          port1.start();
          port2.postMessage(undefined);
        });
      },
      true,
    );
  }
  page.typingDelays = [];
}

export function describeDelays({ median, p95, worst }: Delays): string {
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  return `median ${ms(median)}, p95 ${ms(p95)}, worst ${ms(worst)}`;
}
