/** The way to a value from the root of what was checked: keys and indexes. */
export type Path = readonly (string | number)[];
