import {
  agentTools,
  answerText,
  callTool,
  instructions,
  type ToolHost,
  writingPrompt,
} from '../../core/agent-tools/index.js';
import { version } from '../version.js';
import type { Offers } from './offered.js';
import { listResources, readResource, resourcesPerPage, resourceTemplates } from './resources.js';

/** The tools, the resources and the prompt, for the banks of a host that is made anew for each request. */
export function createOffers(
  hostFor: (signal: AbortSignal) => ToolHost,
  log: (sentence: string) => void,
): Offers {
  return {
    version,
    instructions,
    log,
    tools: agentTools.map(({ name, title, description, input }) => ({
      name,
      title,
      description,
      inputSchema: input,
    })),
    async call(name, input, signal) {
      const tool = agentTools.find((each) => each.name === name);
      if (tool === undefined) return undefined;
      const answer = await callTool(tool, input, hostFor(signal));
      const text = answerText(answer);
      return answer.ok ? { text, data: answer.data } : { text };
    },
    resources: (signal) => listResources(hostFor(signal)),
    resourcesPerPage,
    resourceTemplates,
    read: (uri, signal) => readResource(uri, hostFor(signal)),
    prompts: [
      {
        name: 'write_questions',
        title: 'Write good questions',
        description: 'Asks for questions on a topic, checked and shown as a diff.',
        arguments: [
          { name: 'topic', description: 'What they are about.', required: true },
          { name: 'path', description: 'The bank that they are for.', required: false },
          { name: 'count', description: 'How many; five if left out.', required: false },
        ],
      },
    ],
    prompt: (_name, { topic = '', path, count }) => writingPrompt({ topic, path, count }),
  };
}
