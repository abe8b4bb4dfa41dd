/**
 * Leaves out of the server's log what it says every time: its native logger was not compiled (we
 * install without scripts) and it tells so in thirty lines, several times, before doing without.
 */
export function quietServerLog(onLog: (line: string) => void): (line: string) => void {
  let inComplaint = false;
  return (line) => {
    if (line.includes('Could not locate the bindings file')) inComplaint = true;
    if (!inComplaint && line.trim() !== '') onLog(line);
    if (line === '}') inComplaint = false;
  };
}
