import type { BankDocument } from '../document/index.js';
import { LintSession } from '../lint/index.js';
import type { Problem } from '../problem/problem.js';
import { inTurns } from './in-turns.js';
import type { AgentBank, ToolHost } from './tool.js';

/** Folders in folders are known one after the other; deeper ones stay unknown. */
const mostRounds = 16;

/** Lints a bank, again as long as what rules asked of the host came later. */
export async function lintInTurns(
  bank: AgentBank,
  document: BankDocument,
  host: ToolHost,
): Promise<{ readonly problems: readonly Problem[]; readonly session: LintSession }> {
  const { settings, surroundings, settled } = bank;
  for (let round = 1; ; round++) {
    const session = new LintSession(settings, {
      withPrints: true,
      ...(surroundings === undefined ? {} : { surroundings }),
    });
    const problems = await inTurns(session.lintInSteps(document), host);
    const waited = (await settled?.()) === true;
    if (!waited || round === mostRounds) return { problems, session };
  }
}
