import type { XmlContent, XmlPart } from '../../xml/write-xml.js';

/** What an item of Canvas is made of, beside its stem. */
export interface CanvasBody {
  readonly type: string;
  /** What is asked, where the text itself has gaps. */
  readonly stem?: string;
  readonly asked: readonly XmlContent[];
  /** What is told to single answers; where the scoring does not show it, by a rule of its own. */
  readonly said: readonly {
    readonly name: string;
    readonly text: string;
    readonly test?: XmlPart;
  }[];
  /** What gives points; `correct` names the text that is told to right answers, if there is one. */
  readonly scoring: (correct: string | undefined) => readonly XmlPart[];
  /** Whether several parts earn points: then Canvas shows what it tells by its name alone. */
  readonly isInParts: boolean;
}

/** The name of the text that is told to an answer. */
export function saidName(id: string): string {
  return `${id}_fb`;
}
