/**
 * What a bundle in an extension host tells the program that started it, as marked lines on the console.
 * The console is the one way out that every host has: VS Code forwards it from the node extension host,
 * from the web worker and from the desktop. Shared by both sides, so it imports nothing.
 */
export type HostEvent =
  | { type: 'suite'; title: string; depth: number }
  | { type: 'passed'; title: string; depth: number; durationMs: number; slow: boolean }
  | { type: 'skipped'; title: string; depth: number }
  /** Something is wrong and still on the screen: the moment for a screenshot. */
  | { type: 'failing'; path: string }
  | { type: 'failed'; title: string; depth: number; path: string; error: string }
  | { type: 'console'; level: string; text: string }
  /** The value that the bundle was run for, as a benchmark's figures. */
  | { type: 'result'; value: unknown }
  | { type: 'finished'; passed: number; failed: number; skipped: number };

const MARK = '@quizwright-event ';

/** VS Code cuts console messages at 100,000 signs, and a cut message is no JSON any more. */
const LIMIT = 90_000;

export function formatHostEvent(event: HostEvent): string {
  const text = MARK + JSON.stringify(event);
  if (text.length <= LIMIT) return text;
  throw new Error(`A ${event.type} event of ${text.length} signs does not fit the console.`);
}

export function parseHostEvent(line: string): HostEvent | undefined {
  const at = line.indexOf(MARK);
  // Only our own bundle writes the mark, so what follows it has the type it was written with.
  return at < 0 ? undefined : (JSON.parse(line.slice(at + MARK.length)) as HostEvent);
}
