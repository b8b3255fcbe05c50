import { once } from 'node:events';
import { createServer } from 'node:http';

/** Pages to measure on, without a framework of their own in the way. */
export interface Pages {
  /** A ticket of the demo helpdesk as it stands in the document, with no script at all. */
  readonly ticket: string;
  /** 15,000 elements, no ticket. */
  readonly large: string;
  /** The ticket in a page of 15,000 elements. */
  readonly largeTicket: string;
  close(): Promise<void>;
}

const page = (attributes: string, body: string): string =>
  `<!doctype html><html lang="en"${attributes}><head><meta charset="utf-8"><title>Page</title></head><body>${body}</body></html>`;

const ticket = `<main><article class="ticket" data-ticket-id="1"><h1 class="subject">VPN drops</h1>
<ol class="conversation"><li class="entry" data-visibility="public"><div class="body">It drops.</div></li></ol>
<form class="composer" data-mode="public"><textarea name="body"></textarea></form>
<dl><dd data-field="requester">Rita</dd><dd data-field="status" data-value="open">Open</dd>
<dd data-field="priority">High</dd><dd data-field="assignee">Alex</dd><dd data-field="queue">Network</dd>
<dd data-field="category">VPN</dd><dd data-field="opened"><time datetime="2026-11-02T08:00:00Z">today</time></dd></dl>
</article></main>`;

const many = Array.from(
  { length: 3_000 },
  (_, row) => `<p>${row} <b>a</b> <i>b</i> <a href="#">c</a> <u>d</u></p>`,
).join('\n');

const demo = ' data-product="relay-desk"';
const documents = new Map([
  ['/tickets/1', page(demo, ticket)],
  ['/tickets/2', page(demo, `${ticket.replace('"1"', '"2"')}${many}`)],
  ['/large', page('', many)],
]);

/** Serves them on a free port of the loopback address. */
export const servePages = async (): Promise<Pages> => {
  const server = createServer((request, response) => {
    const document = documents.get(request.url ?? '');
    response.writeHead(document === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
    });
    response.end(document);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was assigned.');
  const url = `http://localhost:${address.port}`;
  return {
    ticket: `${url}/tickets/1`,
    large: `${url}/large`,
    largeTicket: `${url}/tickets/2`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};
