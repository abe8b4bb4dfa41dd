/** Sends an event to the runner, and lets everything else that is written to the console go there too. */
import { formatHostEvent, type HostEvent } from '../host-events.js';

const writeLine = console.log.bind(console);

export function sendEvent(event: HostEvent): void {
  writeLine(formatHostEvent(event));
}

const TEXT_LIMIT = 10_000;

/** From here on, what tests and extension write to the console stands apart from VS Code's own log. */
export function forwardConsole(): void {
  for (const level of ['log', 'info', 'warn', 'error'] as const) {
    console[level] = (...values: unknown[]) => {
      const text = values.map(describe).join(' ').slice(0, TEXT_LIMIT);
      sendEvent({ type: 'console', level, text });
    };
  }
}

function describe(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return value.stack ?? value.message;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}
