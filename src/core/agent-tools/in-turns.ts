import type { ToolHost } from './tool.js';

/** Takes work that goes step by step to its end; others have their turn between two steps. */
export async function inTurns<T>(
  steps: Generator<unknown, T>,
  host: Pick<ToolHost, 'turn'>,
): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await host.turn();
  }
}
