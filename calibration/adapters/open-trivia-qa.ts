import { type Adapter, adapted, toChoiceQuestion } from './adapter.js';

/** OpenTriviaQA: `#Q stem`, `^ answer`, `A choice`, with blank lines between questions. */
export const openTriviaQa: Adapter = (text) =>
  adapted(
    text
      .replaceAll('\r', '')
      .split(/^#Q /m)
      .slice(1)
      .map((block) => {
        const answerAt = block.search(/^\^ /m);
        if (answerAt < 0) return undefined;
        const [answerLine = '', ...lines] = block.slice(answerAt).trim().split('\n');
        const choices = lines.flatMap((line) => /^[A-Z] (.*)$/.exec(line)?.[1]?.trim() ?? []);
        const right = choices.indexOf(answerLine.slice(2).trim());
        // A line that is no choice would be half of one.
        if (choices.length < lines.filter((line) => line.trim() !== '').length) return undefined;
        return toChoiceQuestion({ stem: block.slice(0, answerAt), choices, keys: [right] });
      }),
  );
