/**
 * What stands at the `{places}` of a message, found by laying it over the templates: a rule whose
 * wording changes still says the same of the same question.
 */
export function dataOfMessage(message: string, templates: readonly string[]): readonly string[] {
  for (const template of templates.toSorted((a, b) => fixedLength(b) - fixedLength(a))) {
    const values = matchTemplate(message, template.split(/\{\w+\}/));
    if (values !== undefined) return values;
  }
  return [message];
}

function fixedLength(template: string): number {
  return template.replace(/\{\w+\}/g, '').length;
}

/** The texts between the fixed parts, each as short as can be. */
function matchTemplate(message: string, parts: readonly string[]): readonly string[] | undefined {
  const [first = '', ...rest] = parts;
  if (!message.startsWith(first)) return undefined;
  if (rest.length === 0) return message === first ? [] : undefined;
  const values: string[] = [];
  let at = first.length;
  for (const [i, part] of rest.entries()) {
    const isLast = i === rest.length - 1;
    const next = isLast ? message.length - part.length : message.indexOf(part, at);
    if (next < at || !message.startsWith(part, next)) return undefined;
    values.push(message.slice(at, next));
    at = next + part.length;
  }
  return values;
}
