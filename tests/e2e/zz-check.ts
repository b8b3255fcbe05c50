import { launchChromium } from './harness/launch.ts';
import { launchFirefox } from './harness/firefox.ts';
import { resolve } from 'node:path';
import { candidate, historyOf } from '../unit/components/states/history.ts';
const seed = async ({ kept, text }: any) => {
  const api: any = (globalThis as any).chrome ?? (globalThis as any).browser;
  await api.storage.local.set({ policy: { now: { text, source: 'x' }, before: null } });
  const o = indexedDB.open('baton', 1);
  const db: any = await new Promise((r) => { o.onupgradeneeded = () => { const s=o.result.createObjectStore('events',{keyPath:'seq'}); s.createIndex('case','case'); s.createIndex('command','command'); o.result.createObjectStore('running'); }; o.onsuccess = () => r(o.result); });
  const tx = db.transaction('events','readwrite'); for (const e of kept) tx.objectStore('events').put(e); await new Promise((r) => (tx.oncomplete = r)); db.close();
};
const arg = { kept: historyOf(30), text: candidate };
{
  const b = await launchChromium({ extension: resolve('.output/chrome-mv3'), headless: true });
  const page = await b.context.newPage();
  page.on('console', (m) => console.log('C', m.text())); page.on('pageerror', (e) => console.log('C', String(e)));
  await page.goto(b.address('options.html'));
  await page.evaluate(seed, arg);
  await page.reload();
  await page.getByRole('button', { name: 'Try it', exact: true }).click();
  await page.getByText('30 tickets, 10 of them').waitFor({ timeout: 15000 }).then(() => console.log('chromium ok'), async () => console.log('chromium FAIL', await page.locator('main').innerText()));
  await b.close();
}
{
  const f = await launchFirefox({ extension: resolve('.output/firefox-mv3') });
  const page = await f.browser.newPage();
  page.on('console', (m) => console.log('F', m.text()));
  const base = await (async () => {
    for (const t of f.browser.targets()) if (t.url().startsWith('moz-extension:')) return t.url();
    return undefined; })();
  console.log('base', base, f.extensionId);
  await f.close();
}
