import { layoutMap } from '../../core/mind-map/layout-map.js';
import { mapFonts, writeSvg } from '../../core/mind-map/write-svg.js';
import type { MapModel } from './map-model.js';
import type { TreeNode } from './map-tree.js';
import { labelOfNode, measureIn } from './measure-text.js';

/** What is unfolded of a map, as a file of its own. */
export function pictureOf(root: TreeNode, model: MapModel, isMirrored: boolean): string {
  const layout = layoutMap(root, {
    measure: measureIn(mapFonts.text, mapFonts.code),
    labelOf: labelOfNode,
    signsOf: (node) => model.roomOf(node),
    isFolded: (node) => model.isFolded(node),
    isMirrored,
  });
  return writeSvg(layout, {
    title: root.words,
    // Nobody folds a picture.
    signsOf: (placed) => ({ ...model.signsOf(placed), isOpen: false }),
    isMirrored,
  });
}

/** More pixels than this no canvas has room for. */
const mostPixels = 64_000_000;
const longestSide = 16_000;

/** The same in pixels, twice as many as it is large: in base 64. Undefined where it cannot be drawn. */
export async function pixelsOf(svg: string): Promise<string | undefined> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch {
    return undefined;
  }
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = Math.min(
    2,
    longestSide / width,
    longestSide / height,
    Math.sqrt(mostPixels / (width * height)),
  );
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (context === null) return undefined;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const [, pixels] = canvas.toDataURL('image/png').split(',');
  return pixels;
}
