import { once } from 'node:events';
import { createServer } from 'node:http';
import { deskHtml, first, firstRelease, second, type Release } from '../../unit/teaching/desk.ts';

/** A helpdesk in somebody's own house that Baton has never heard of. */
export interface UnknownDesk {
  /** Of a ticket's page. */
  address(ticket: { readonly id: number }): string;
  /** What pages have looked like since the desk's last release. */
  release: Release;
  /** What was sent to it. */
  readonly sent: readonly string[];
  close(): Promise<void>;
}

const tabs = `
  const tabs = [...document.querySelectorAll('[role=tab]')];
  for (const tab of tabs) tab.addEventListener('click', () => {
    for (const one of tabs) one.setAttribute('aria-selected', String(one === tab));
  });`;

const style = `
  body { margin: 0; font: 15px/1.5 Georgia, serif; color: #222 }
  header, nav { padding: 10px 24px; background: #eee6da }
  body > div { padding: 16px 24px; max-width: 640px }
  dt, th { color: #666; text-align: start; font-weight: normal } dd { margin: 0 0 8px }
  form { margin-top: 24px } textarea { display: block; width: 100%; height: 120px; margin: 8px 0 }
  [role=tab][aria-selected=true] { font-weight: bold }`;

export async function openUnknownDesk(): Promise<UnknownDesk> {
  const sent: string[] = [];
  const desk = { release: firstRelease };
  const server = createServer((request, response) => {
    const { url = '/', method } = request;
    if (method !== 'GET') sent.push(`${method} ${url}`);
    const ticket = [first, second].find(({ id }) => url.endsWith(`/cases/${id}`));
    const body = ticket ? deskHtml(ticket, desk.release) : '<p>All cases</p>';
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="en"><head><title>Facility desk</title><style>${style}</style></head>` +
        `<body>${body}<script>${tabs}</script></body></html>`,
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const port = bound !== null && typeof bound === 'object' ? bound.port : 0;
  return Object.assign(desk, {
    sent,
    address: ({ id }: { readonly id: number }) => `http://127.0.0.1:${port}/cases/${id}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
}
