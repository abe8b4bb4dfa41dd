/** A time limit that can be raced against what it limits. */
export interface TimeLimit {
  /** Resolves with a sentence when the time is over. */
  passed: Promise<string>;
  clear: () => void;
}

export function startTimeLimit(ms: number): TimeLimit {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`It did not end within ${ms / 1000} s.`), ms);
  });
  return { passed, clear: () => clearTimeout(timer) };
}
