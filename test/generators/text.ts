import fc from 'fast-check';

const words =
  'the score of customers is le œuvre été naïve Größe 日本 🎓 promoter **bold** *x* `code` $x^2$ 007 1.10 True no 9–10 a:b'.split(
    ' ',
  );

// What YAML trips over when it is typed without quotes; as data it is text like any other.
const traps = 'a: b|#include|C #|- dash|&a|*b|!c|@me|%d|> 5|{x}|it\'s|"q"|\\frac'.split('|');

const word = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.constantFrom(...traps) },
);

/** A text of one line. */
export function arbitraryPlain(): fc.Arbitrary<string> {
  return fc.array(word, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
}

/** A Markdown text, now and then of several lines. */
export function arbitraryMarkdown(): fc.Arbitrary<string> {
  const lines = fc.array(arbitraryPlain(), { minLength: 2, maxLength: 3 });
  return fc.oneof(
    { weight: 6, arbitrary: arbitraryPlain() },
    { weight: 1, arbitrary: lines.map((parts) => parts.join('\n')) },
    { weight: 1, arbitrary: lines.map((parts) => parts.join('\n\n')) },
  );
}

/** An id as people write them. */
export function arbitraryId(): fc.Arbitrary<string> {
  return fc.stringMatching(/^[a-zé0-9][a-z0-9_.-]{0,8}$/u);
}

/** Text as a tool hands it over that reads `1.10` and `True` by YAML's rules. */
export function asRead(text: fc.Arbitrary<string>): fc.Arbitrary<string | number | boolean> {
  return fc.oneof(
    { weight: 12, arbitrary: text as fc.Arbitrary<string | number | boolean> },
    { weight: 1, arbitrary: fc.constantFrom(1.1, 7, 301, -5, true, false) },
  );
}
