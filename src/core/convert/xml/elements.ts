import { XmlComment, XmlElement } from '@rgrove/parse-xml';

/** Names without the prefix of a namespace: writers differ in which they choose. */
export function nameOf({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The elements in an element, of that name where one is given. */
export function childrenOf(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  if (element === undefined) return [];
  return element.children.filter(
    (child): child is XmlElement =>
      child instanceof XmlElement && (name === undefined || nameOf(child) === name),
  );
}

/** The first element of that name in an element; of several names, one in the other. */
export function childOf(
  element: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined {
  let found = element;
  for (const name of names) found = childrenOf(found, name)[0];
  return found;
}

/** Every element of that name below an element, in the order of the document. */
export function descendantsOf(
  element: XmlElement | undefined,
  name: string,
): readonly XmlElement[] {
  return childrenOf(element).flatMap((child) => [
    ...(nameOf(child) === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}

/** What an attribute says; with or without the prefix of a namespace. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  if (element === undefined) return undefined;
  const { attributes } = element;
  if (Object.hasOwn(attributes, name)) return attributes[name];
  const prefixed = Object.keys(attributes).find((key) => key.endsWith(`:${name}`));
  return prefixed === undefined ? undefined : attributes[prefixed];
}

/** All text below an element, as it stands; empty where there is no element. */
export function textIn(element: XmlElement | undefined): string {
  return element?.text ?? '';
}

/** What stands in the comments right in an element. */
export function commentsIn(element: XmlElement | undefined): readonly string[] {
  if (element === undefined) return [];
  return element.children.flatMap((child) =>
    child instanceof XmlComment ? [child.content.trim()] : [],
  );
}
