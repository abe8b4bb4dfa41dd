/**
 * What is tested: sessions of a person at a workbench, and in each what that person does, one scenario
 * after another. Each scenario counts as one test.
 */
import type { Workbench } from './open-workbench.js';

export interface Session {
  name: string;
  /** What lies in the folder that is open, beside the examples where those are wanted. */
  files?: Readonly<Record<string, string>>;
  examples?: boolean;
  /** What VS Code tells extensions that its language is. */
  language?: string;
  scenarios: readonly Scenario[];
}

export interface Scenario {
  name: string;
  run: (workbench: Workbench) => Promise<void>;
}
