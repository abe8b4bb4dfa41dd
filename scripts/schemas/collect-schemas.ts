/** A file of XML Schema that others need beside them, by the name that it has in one folder. */
export type Schemas = ReadonlyMap<string, string>;

const location = /(<[\w:]*(?:import|include|redefine)\b[^>]*?schemaLocation\s*=\s*)(["'])([^"']+)\2/g;

/**
 * Schemas and all that they import, in one folder: each address becomes the name of a file there. What
 * cannot be had is left as it is, and told.
 */
export async function collectSchemas(
  roots: Readonly<Record<string, string>>,
  fetchText: (url: string) => Promise<string>,
): Promise<{ readonly schemas: Schemas; readonly missing: readonly string[] }> {
  const schemas = new Map<string, string>();
  const missing: string[] = [];
  const names = new Map(Object.entries(roots).map(([name, url]) => [url, name]));
  const open = [...names.keys()];
  const nameOf = (url: string): string => {
    const known = names.get(url);
    if (known !== undefined) return known;
    const last = new URL(url).pathname.split('/').at(-1) ?? '';
    const name = `${names.size}-${last.replace(/[^\w.-]/g, '') || 'schema.xsd'}`;
    names.set(url, name);
    open.push(url);
    return name;
  };
  for (let url = open.shift(); url !== undefined; url = open.shift()) {
    const from = url;
    // oxlint-disable-next-line no-await-in-loop
    const text = await fetchText(from).catch(() => undefined);
    if (text === undefined) missing.push(from);
    else {
      const local = text.replace(location, (_, before: string, quote: string, to: string) => {
        return `${before}${quote}${nameOf(new URL(to, from).href)}${quote}`;
      });
      schemas.set(names.get(from)!, local);
    }
  }
  return { schemas, missing };
}
