// What a language model in the editor asks for by its tools; loaded with the first call.
export { callAgentTool, prepareAgentTool } from './call-agent-tool.js';
