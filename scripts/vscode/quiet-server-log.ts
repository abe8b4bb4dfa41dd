/**
 * Leaves out of VS Code's log what it says every time: native modules were not compiled, since we
 * install without scripts, and it tells so at length, several times, before doing without them.
 */
const COMPLAINT = /Could not locate the bindings file|native-watchdog/;

/** For messages that come whole, from the page. */
export function quietMessages(onLog: (line: string) => void): (message: string) => void {
  return (message) => {
    if (COMPLAINT.test(message)) return;
    for (const line of message.split('\n')) onLog(line);
  };
}

/** For the server's output, where a complaint is many lines up to a closing brace. */
export function quietLines(onLog: (line: string) => void): (line: string) => void {
  let inComplaint = false;
  return (line) => {
    if (COMPLAINT.test(line)) inComplaint = true;
    if (!inComplaint && line.trim() !== '') onLog(line);
    if (line === '}') inComplaint = false;
  };
}
