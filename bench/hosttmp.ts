import { measureInHost } from './measure-in-host.js';
for (const r of await measureInHost()) console.log(r.id, r.what, r.value.toFixed(1), r.detail);
