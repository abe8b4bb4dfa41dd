import * as vscode from 'vscode';
import { agentTools, answerText, callTool } from '../../core/agent-tools/index.js';
import { beginningOf } from '../../core/text/beginning-of.js';
import type { AgentToolParts } from './register-agent-tools.js';
import { WorkspaceToolHost } from './workspace-tool-host.js';

/** Calls one of the tools for a model of the editor; what is wrong with the input is thrown as a sentence. */
export async function callAgentTool(
  name: string,
  input: object,
  parts: AgentToolParts,
  token: vscode.CancellationToken,
): Promise<vscode.LanguageModelToolResult> {
  const tool = agentTools.find((each) => each.name === name)!;
  const host = new WorkspaceToolHost(parts, token);
  try {
    const answer = await callTool(tool, input, host);
    const text = answerText(answer);
    // What a model can read and mend, the protocol of the editor wants as an error.
    if (!answer.ok) throw new Error(text);
    return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
  } finally {
    host.dispose();
  }
}

/** What is shown while a tool is at work. */
export function prepareAgentTool(name: string, input: object): vscode.PreparedToolInvocation {
  const { l10n } = vscode;
  const { path, topic } = input as { readonly path?: unknown; readonly topic?: unknown };
  switch (name) {
    case 'stats':
      return { invocationMessage: l10n.t('Counting what is in the question banks') };
    case 'read_items':
      return { invocationMessage: l10n.t('Reading questions and flashcards') };
    case 'read_notes':
      return { invocationMessage: l10n.t('Reading notes') };
    case 'explain':
      return { invocationMessage: l10n.t('Looking up “{0}”', short(topic)) };
    case 'lint':
      return { invocationMessage: l10n.t('Checking question banks') };
    default:
      return { invocationMessage: l10n.t('Checking a proposal for {0}', short(path)) };
  }
}

/** A model’s words in a sentence of ours: one line, and no Markdown. */
function short(value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  return beginningOf(text, 60).replaceAll(/[^\p{L}\p{N}\p{Zs}./_-]+/gu, ' ');
}
