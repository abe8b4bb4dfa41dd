import { readFileSync } from 'node:fs';
import { openMindMap } from './open-mind-map.js';
it('look', async () => {
  for (const [name, theme, width] of [['dark','dark',1000],['light','light',1000],['hc','high-contrast',800],['narrow','dark',300]] as const) {
    const o = await openMindMap(readFileSync('examples/chemistry-basics.quiz.yaml','utf8'), { theme, width, height: 620 });
    o.know([0.9, 0.4, 0.7, 1, 1]);
    await o.page.waitForTimeout(500);
    if (name === 'light') { await o.page.getByRole('button', { name: 'Outline beside the map' }).click(); await o.page.getByRole('searchbox').fill('atom'); }
    await o.page.waitForTimeout(300);
    await o.page.screenshot({ path: `/tmp/mapout/page-${name}.png` });
    console.log(o.faults);
    await o.close();
  }
});
