/** Where a rule's page can be read on the web. */
export function rulePageUrl(id: string): string {
  return `https://github.com/quizwright/quizwright/blob/main/docs/rules/${id}.md`;
}
