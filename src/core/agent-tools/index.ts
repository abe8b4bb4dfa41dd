// What lives here: what agents (language models) may ask of banks: tools with their inputs and bounded answers.
// What may not: a protocol, a file or an editor; nothing here writes anything.
// Where its data comes from: banks that the host lists and reads, and the inputs that agents send.
export { agentTools, callTool } from './agent-tools.js';
export { shortened } from './answer-room.js';
export { answerText } from './answer-text.js';
export { instructions, type WritingTask, writingPrompt } from './guidance.js';
export {
  type AgentBank,
  type AgentTool,
  dataRemark,
  type ListedBanks,
  type PlaceOf,
  type ToolAnswer,
  type ToolHost,
} from './tool.js';
