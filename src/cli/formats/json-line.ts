/** Signs that JSON lets stand, but by which some programs part lines, or which a terminal obeys. */
const unsafe = /[\u007f-\u009f\u2028\u2029]/g;

/** A value as one line of JSON, whatever stands in its texts. */
export function lineOfJson(value: object): string {
  const text = JSON.stringify(value).replace(
    unsafe,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${text}\n`;
}
