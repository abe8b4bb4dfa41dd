import { nothingHidden } from './answer-text.js';
import { checkInput } from './check-input.js';
import { explainTool } from './explain-tool.js';
import { lintTool } from './lint-tool.js';
import { proposeItemsTool } from './propose-items-tool.js';
import { readItemsTool } from './read-items-tool.js';
import { readNotesTool } from './read-notes-tool.js';
import { statsTool } from './stats-tool.js';
import type { AgentTool, ToolAnswer, ToolHost, ToolInput } from './tool.js';

/** Every tool, in the order in which an agent usually needs them. */
export const agentTools: readonly AgentTool[] = [
  statsTool,
  readItemsTool,
  readNotesTool,
  explainTool,
  lintTool,
  proposeItemsTool,
];

/**
 * Calls a tool with whatever came in. Input that is wrong is answered by a sentence; it rejects only where
 * the host’s `turn` does, or by a fault of ours.
 */
export async function callTool(
  tool: AgentTool,
  input: unknown,
  host: ToolHost,
): Promise<ToolAnswer> {
  const given = input ?? {};
  const problem = checkInput(given, tool.input);
  if (problem !== undefined) return nothingHidden({ ok: false, message: problem });
  return nothingHidden(await tool.run(given as ToolInput, host));
}
