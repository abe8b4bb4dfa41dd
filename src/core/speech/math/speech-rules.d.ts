// What we use of speech-rule-engine, which has types for its parts only.
declare module 'speech-rule-engine' {
  interface SpeechRules {
    /** Makes it speak a language; resolves once the words of that language are there. */
    setupEngine(features: {
      readonly locale: string;
      readonly domain: string;
      readonly modality: string;
      readonly custom: (locale: string) => Promise<unknown>;
    }): Promise<string>;
    /** Speech for MathML. */
    toSpeech(mathml: string): string;
  }
  const rules: SpeechRules;
  export default rules;
}

declare module 'wicked-good-xpath' {
  const xpath: { install(window: object): void };
  export default xpath;
}
