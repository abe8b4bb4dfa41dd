import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  ErrorCode,
  GetPromptRequestSchema,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';

import { beginningOf } from '../../core/text/beginning-of.js';
import type { Offers } from './offered.js';

/** Has a server answer what clients ask for. */
export function answerRequests(server: Server, offers: Offers): void {
  answerTools(server, offers);
  answerResources(server, offers);
  answerPrompts(server, offers);
}

function answerTools(server: Server, offers: Offers): void {
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: offers.tools.map(({ inputSchema, ...tool }) => ({
      ...tool,
      inputSchema: inputSchema as { type: 'object' },
      annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }) => {
    const answer = await offers.call(params.name, params.arguments, signal);
    if (answer === undefined) {
      const known = offers.tools.map(({ name }) => `\`${name}\``).join(', ');
      throw invalid(`There is no tool \`${beginningOf(params.name, 100)}\`; there are ${known}.`);
    }
    return {
      content: [{ type: 'text' as const, text: answer.text }],
      ...(answer.data === undefined
        ? { isError: true }
        : { structuredContent: answer.data as Record<string, unknown> }),
    };
  });
}

function answerResources(server: Server, offers: Offers): void {
  server.setRequestHandler(ListResourcesRequestSchema, async ({ params }, { signal }) => {
    const cursor = params?.cursor ?? '0';
    if (!/^\d{1,9}$/.test(cursor)) throw invalid('This cursor is none of ours.');
    const from = Number(cursor);
    const all = await offers.resources(signal);
    const to = from + offers.resourcesPerPage;
    return {
      resources: [...all.slice(from, to)],
      ...(to < all.length ? { nextCursor: String(to) } : {}),
    };
  });
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: [...offers.resourceTemplates],
  }));
  server.setRequestHandler(ReadResourceRequestSchema, async ({ params: { uri } }, { signal }) => {
    const read = await offers.read(uri, signal);
    if (read === undefined) throw notFound(`There is no resource \`${beginningOf(uri, 200)}\`.`);
    if (typeof read === 'string') throw notFound(read);
    return { contents: [{ uri, ...read }] };
  });
}

function answerPrompts(server: Server, offers: Offers): void {
  server.setRequestHandler(ListPromptsRequestSchema, () => ({
    prompts: offers.prompts.map(({ arguments: args, ...prompt }) => ({
      ...prompt,
      arguments: [...args],
    })),
  }));
  server.setRequestHandler(GetPromptRequestSchema, ({ params }) => {
    const prompt = offers.prompts.find(({ name }) => name === params.name);
    if (prompt === undefined) {
      throw invalid(`There is no prompt \`${beginningOf(params.name, 100)}\`.`);
    }
    const given = params.arguments ?? {};
    const lacking = prompt.arguments.find(({ name, required }) => required && !given[name]?.trim());
    if (lacking !== undefined) throw invalid(`The prompt needs \`${lacking.name}\`.`);
    const text = offers.prompt(prompt.name, given);
    return { messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }] };
  });
}

function invalid(message: string): McpError {
  return new McpError(ErrorCode.InvalidParams, message);
}

/** As the protocol numbers it; the SDK has no name for it. */
function notFound(message: string): McpError {
  return new McpError(-32002, message);
}
