/** The package's version; a test holds it to `package.json`, which a single bundled file lacks. */
export const version = '0.1.0';
