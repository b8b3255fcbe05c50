import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTryOut, type TryOut } from '../../scripts/try-out.ts';
import { reloadExtension } from './harness/extension-life.ts';
import { panelOn } from './harness/panel.ts';

/** Hosts that the browser itself asks for at its start, whatever is installed in it. */
const browsersOwn = /(?:^|\.)(?:google|googleapis|gstatic|gvt1|googleusercontent)\.com(?::\d+)?$/;

let tryOut: TryOut;
/** Everything that the browser as a whole wanted from anywhere but this machine. */
const asked: string[] = [];
const recorder = createServer((request, response) => {
  asked.push(request.headers.host ?? request.url ?? '');
  response.writeHead(200).end('Recorded.');
});
recorder.on('connect', ({ url }, socket) => {
  asked.push(url ?? '');
  socket.destroy();
});

beforeAll(async () => {
  recorder.listen(0, '127.0.0.1');
  await once(recorder, 'listening');
  const address = recorder.address();
  if (address === null || typeof address === 'string') throw new Error('No port was assigned.');
  tryOut = await openTryOut({ args: [`--proxy-server=http://127.0.0.1:${address.port}`] });
});
afterAll(async () => {
  await tryOut.close();
  recorder.close();
});

it('a whole journey asks nothing of anybody but the helpdesk', async () => {
  const { context, page, url } = tryOut;
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  // That the recorder hears everything is seen by one request that is not ours.
  const control = await context.newPage();
  await control.goto('http://helpdesk.example/');
  await control.close();
  expect(asked).toContain('helpdesk.example');
  asked.length = 0;
  requests.length = 0;

  await page.goto(`${url}/tickets/1`);
  const panel = await panelOn(page);
  await panel.choose('Severity', 'High');
  await panel.setAffectedUsers(2);
  await panel.recordStep(0, 'No change', 'https://evidence.example/log.txt');
  await panel.button('Hand over').click();
  await panel.button('Insert as internal note').click();
  await panel.button('Insert as internal note').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Save internal note' }).click();
  await panel.region.getByText('Handed over').first().waitFor();
  await page.goto(`${url}/tickets`);
  for (const name of ['options.html', 'popup.html']) await page.goto(tryOut.address(name));
  await page.getByRole('heading').first().waitFor();
  await page.goto(`${url}/tickets/2`);
  await reloadExtension(tryOut);
  await panelOn(page);

  const foreign = requests.filter(
    (request) =>
      !/^(?:chrome-extension|chrome|data|blob):/.test(request) && !request.startsWith(`${url}/`),
  );
  expect(foreign).toEqual([]);
  expect(asked.filter((host) => !browsersOwn.test(host))).toEqual([]);
});
