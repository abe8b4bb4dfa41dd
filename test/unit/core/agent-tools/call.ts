import assert from 'node:assert/strict';

import { agentTools, callTool, type ToolHost } from '../../../../src/core/agent-tools/index.js';

/** Calls a tool by its name; what JSON makes of its answer is what counts. */
export async function call<T>(name: string, input: unknown, host: ToolHost): Promise<T> {
  const tool = agentTools.find((each) => each.name === name);
  assert.ok(tool, name);
  const answer = await callTool(tool, input, host);
  assert.ok(answer.ok, answer.ok ? '' : answer.message);
  return JSON.parse(JSON.stringify(answer.data)) as T;
}

/** The sentence with which a tool refuses. */
export async function refusal(name: string, input: unknown, host: ToolHost): Promise<string> {
  const tool = agentTools.find((each) => each.name === name);
  assert.ok(tool, name);
  const answer = await callTool(tool, input, host);
  assert.ok(!answer.ok, JSON.stringify(answer));
  return answer.message;
}
