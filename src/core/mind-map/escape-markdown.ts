/** A plain text as Markdown on one line that shows it. */
export function escapeMarkdown(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>&$!]/g, String.raw`\$&`);
}
