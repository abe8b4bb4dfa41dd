import { readYamlText, toPlainData } from '../../core/yaml/index.js';

/** The stage that the job belongs to where a pipeline names none: GitLab has it by itself. */
export const usualStage = 'test';

export interface Stage {
  readonly name: string;
  /** Whether the pipeline names its stages here; they may also come from what it includes. */
  readonly isCertain: boolean;
}

/** A stage that a pipeline has: of a job in another one, GitLab refuses all of the pipeline. */
export function stageOf(pipeline: string): Stage {
  const data: unknown = toPlainData(readYamlText(pipeline).node);
  const { stages, include } = (
    typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {}
  ) as { readonly stages?: unknown; readonly include?: unknown };
  const names = (Array.isArray(stages) ? (stages as readonly unknown[]) : []).filter(
    (each): each is string => typeof each === 'string' && each !== '' && !each.startsWith('.'),
  );
  const [first] = names;
  if (first === undefined) return { name: usualStage, isCertain: include === undefined };
  return { name: names.includes(usualStage) ? usualStage : first, isCertain: true };
}
