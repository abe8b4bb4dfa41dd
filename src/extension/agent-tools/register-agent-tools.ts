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

/** Where the manifest names the tools; it is written from the tools themselves. */
interface Manifest {
  readonly contributes: { readonly languageModelTools: readonly { readonly name: string }[] };
}

/** What tools read. */
export interface AgentToolParts {
  readonly banks: OpenBanks;
  readonly workspace: WorkspaceBanks;
  readonly configurations: Configurations;
}

/** Tools for language models of the editor; nothing is done before one of them is called. */
export function registerAgentTools(
  { extension, extensionUri }: vscode.ExtensionContext,
  parts: AgentToolParts,
): vscode.Disposable {
  const bundle = (): Promise<Partial<AgentToolsBundle>> =>
    loadBundle<AgentToolsBundle>(extensionUri, 'agentTools');
  const { contributes } = extension.packageJSON as Manifest;
  return vscode.Disposable.from(
    ...contributes.languageModelTools.map(({ name: registered }) => {
      const name = registered.replace(/^quizwright_/, '');
      return vscode.lm.registerTool<object>(registered, {
        prepareInvocation: async ({ input }) => (await bundle()).prepareAgentTool!(name, input),
        invoke: async ({ input }, token) =>
          (await bundle()).callAgentTool!(name, input, parts, token),
      });
    }),
  );
}
