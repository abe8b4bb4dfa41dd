// Draws `images/icon.png`, which the marketplace shows, from `scripts/icon.svg`, in a headless Chromium:
//   npx tsx scripts/draw-icon.ts
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './vscode/browser.js';
import { installChromium } from './vscode/install-chromium.js';
import { repositoryRoot } from './vscode/places.js';

const SIZE = 256;

const svg = readFileSync(join(repositoryRoot, 'scripts', 'icon.svg'), 'utf8');
const browser = await launchBrowser(await installChromium(console.log));
try {
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  const path = join(repositoryRoot, 'images', 'icon.png');
  await page.screenshot({ path, omitBackground: true });
} finally {
  await browser.close();
}
