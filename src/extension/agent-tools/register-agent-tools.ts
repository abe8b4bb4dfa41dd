import * as vscode from 'vscode';
import type { Configurations } from '../configurations.js';
import { loadBundle } from '../load-bundle.js';
import type { OpenBanks } from '../open-banks.js';
import type { WorkspaceBanks } from '../workspace-banks.js';
import type { callAgentTool, prepareAgentTool } from './call-agent-tool.js';

interface AgentToolsBundle {
  readonly callAgentTool: typeof callAgentTool;
  readonly prepareAgentTool: typeof prepareAgentTool;
}

/** What tools read. */
export interface AgentToolParts {
  readonly banks: OpenBanks;
  readonly workspace: WorkspaceBanks;
  readonly configurations: Configurations;
}

const names = ['stats', 'read_items', 'explain', 'lint', 'propose_items'] as const;

/** Tools for language models of the editor; nothing is done before one of them is called. */
export function registerAgentTools(
  extension: vscode.Uri,
  parts: AgentToolParts,
): vscode.Disposable {
  const bundle = (): Promise<Partial<AgentToolsBundle>> =>
    loadBundle<AgentToolsBundle>(extension, 'agentTools');
  return vscode.Disposable.from(
    ...names.map((name) =>
      vscode.lm.registerTool<object>(`quizwright_${name}`, {
        prepareInvocation: async ({ input }) => (await bundle()).prepareAgentTool!(name, input),
        invoke: async ({ input }, token) =>
          (await bundle()).callAgentTool!(name, input, parts, token),
      }),
    ),
  );
}
