/** What comes back when the window is loaded again. */
export interface MapState {
  /** Of the bank. */
  readonly uri: string;
  /** The nodes that are folded, by id; undefined as long as nobody has looked at the map. */
  readonly folded: readonly string[] | undefined;
  readonly selected: string;
  /** Where the map is, and how large; undefined as long as it fits by itself. */
  readonly view: MapPlace | undefined;
  /** Whether the outline stands beside the map. */
  readonly hasOutline: boolean;
}

/** Pixels of the page = pixels of the map × `k`, moved by `x` and `y`. */
export interface MapPlace {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

/** Reads what was kept; of what an older version kept, as much as is understood. */
export function readState(kept: unknown): MapState {
  const { uri, folded, selected, view, hasOutline } = mapOf(kept);
  const isText = (each: unknown): each is string => typeof each === 'string';
  return {
    uri: isText(uri) ? uri : '',
    folded: Array.isArray(folded) ? folded.filter(isText) : undefined,
    selected: isText(selected) ? selected : '',
    view: readPlace(view),
    hasOutline: hasOutline === true,
  };
}

function readPlace(kept: unknown): MapPlace | undefined {
  const { x, y, k } = mapOf(kept);
  const isNumber = (value: unknown): value is number => Number.isFinite(value);
  return isNumber(x) && isNumber(y) && isNumber(k) && k > 0 ? { x, y, k } : undefined;
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
