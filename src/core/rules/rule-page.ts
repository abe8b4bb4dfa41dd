/** The address of a rule's page. */
export function rulePage(id: string): string {
  return `https://github.com/quizwright/quizwright/blob/main/docs/rules/${id}.md`;
}
