import { parseXml } from '@rgrove/parse-xml';

/** What keeps a text from being XML; undefined where it is. */
export function faultOfXml(text: string): string | undefined {
  try {
    parseXml(text);
    return undefined;
  } catch (error) {
    return String(error);
  }
}
