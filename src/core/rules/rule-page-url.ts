const docs = 'https://github.com/quizwright/quizwright/blob/main/docs';

/** Where a rule's page can be read on the web. */
export function rulePageUrl(id: string): string {
  return `${docs}/rules/${id}.md`;
}

/** Where a chapter of the guide for writers can be read. */
export function guideUrl(chapter: string): string {
  return `${docs}/writing-good-questions.md#${chapter}`;
}
