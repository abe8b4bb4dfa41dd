type Child = Node | string | undefined | false;

type Properties<K extends keyof HTMLElementTagNameMap> = {
  [P in Exclude<keyof HTMLElementTagNameMap[K], 'attributes'>]?: HTMLElementTagNameMap[K][P];
} & { readonly class?: string; readonly attributes?: Readonly<Record<string, string>> };

/** Makes an element. Texts become text and nothing else, wherever they come from. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties<K> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const {
    class: names,
    attributes = {},
    ...rest
  } = properties as Record<string, unknown> & {
    class?: string;
    attributes?: Record<string, string>;
  };
  const element = Object.assign(document.createElement(tag), rest);
  if (names !== undefined) element.className = names;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

let count = 0;

/** An id that no other element of the page has. */
export function freshId(): string {
  count += 1;
  return `e${count}`;
}

/** Says a sentence with what belongs at its places: `{0}`, `{1}`… */
export function fill(sentence: string, args: readonly (string | number)[]): string {
  return sentence.replaceAll(/\{(\d+)\}/g, (place, index) => String(args[Number(index)] ?? place));
}
