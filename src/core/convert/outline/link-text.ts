/** A text that leads to a page of the web, where the address is one. */
export function linkText(text: string, address: string | undefined): string {
  const written = address?.trim() ?? '';
  if (!/^https?:\/\/[^\s<>"]+$/i.test(written) || text.includes('](')) return text;
  const target = written.replace(/[()\\]/g, hexOf);
  return `[${text === '' ? target : text}](${target})`;
}

function hexOf(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
