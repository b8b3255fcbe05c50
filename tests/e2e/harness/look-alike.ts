import { once } from 'node:events';
import { createServer } from 'node:http';

/** What a page of a server that pretends to be the demo helpdesk is made of. */
export interface FakeTicket {
  /** As text: it is escaped. */
  readonly subject?: string;
  /** Number in the page, where it isn't the address's. */
  readonly id?: number;
  /** Markup that goes into the head, before anything else. */
  readonly head?: string;
  /** Markup that goes behind the ticket. */
  readonly tail?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface LookAlike {
  /** Without a trailing slash. */
  readonly url: string;
  /** What was asked of it, as `GET /tickets/1`. */
  readonly requests: readonly string[];
  /** Has an address show this from now on; gives the whole address. */
  show(path: string, page: FakeTicket | { readonly html: string }): string;
  close(): Promise<void>;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** One ticket, marked up as the demo helpdesk does. */
export const articleOf = ({ subject = 'An ordinary subject', id = 1 }: FakeTicket): string => `
  <article class="ticket" data-ticket-id="${id}">
    <h1 class="subject">${escaped(subject)}</h1>
    <ol class="conversation">
      <li class="entry" data-visibility="public"><div class="body">It is broken.</div></li>
    </ol>
    <form class="composer" data-mode="internal">
      <div role="tablist"><button type="button" role="tab" data-mode="internal">Internal note</button></div>
      <textarea name="body" aria-label="Note"></textarea>
    </form>
    <dl>
      <dd data-field="requester">Rita Moreno</dd>
      <dd data-field="status" data-value="open">Open</dd>
    </dl>
  </article>`;

const pageOf = (ticket: FakeTicket): string => `<!doctype html>
<html lang="en" data-product="relay-desk">
  <head>${ticket.head ?? ''}<meta charset="utf-8"><title>Relay Desk</title></head>
  <body><main>${articleOf(ticket)}</main>${ticket.tail ?? ''}</body>
</html>`;

/** Starts it on the loopback address; the browser may reach it by any name of this machine. */
export const startLookAlike = async (): Promise<LookAlike> => {
  const pages = new Map<string, { html: string; headers: Readonly<Record<string, string>> }>();
  const requests: string[] = [];
  const server = createServer(({ method, url = '/' }, response) => {
    requests.push(`${method} ${url}`);
    const page = pages.get(url);
    // A page without an icon makes the browser ask for one.
    if (!page) return response.writeHead(url === '/favicon.ico' ? 204 : 404).end();
    return response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers })
      .end(page.html);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was assigned.');
  const url = `http://localhost:${address.port}`;
  return {
    url,
    requests,
    show(path, page) {
      const id = Number(/\d+$/.exec(path)?.[0] ?? 1);
      const shown =
        'html' in page
          ? { html: page.html, headers: {} }
          : { html: pageOf({ id, ...page }), headers: page.headers ?? {} };
      pages.set(path, shown);
      return url + path;
    },
    async close() {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      server.closeAllConnections();
      await closed.promise;
    },
  };
};
