import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { newEntrySchema, openDesk, ticketChangeSchema, type Desk } from './desk.ts';
import { agents, queues, statuses } from './ticket.ts';

/**
 * "Relay Desk": a small helpdesk on this machine alone, to try Baton on. It is
 * a single-page program with a REST interface of its own, has no sign-in and
 * forgets everything when it stops.
 */
export interface Demo {
  /** Without a trailing slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** The page's own files: nothing else is read from the disk. */
const files = new Map([
  ['/app/main.js', 'text/javascript'],
  ['/app/element.js', 'text/javascript'],
  ['/app/markdown.js', 'text/javascript'],
  ['/app/time.js', 'text/javascript'],
  ['/app/ticket-list.js', 'text/javascript'],
  ['/app/ticket-page.js', 'text/javascript'],
  ['/app/composer.js', 'text/javascript'],
  ['/app/relay-desk.css', 'text/css'],
  ['/app/ticket.css', 'text/css'],
  ['/app/icon.svg', 'image/svg+xml'],
]);

/** As strict as a careful product's, so that what works here works on those. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const maxBodyBytes = 4_000_000;

const send = (response: ServerResponse, status: number, type: string, body: string | Buffer) => {
  response
    .writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    .end(body);
};

const sendJson = (response: ServerResponse, status: number, value: unknown) =>
  send(response, status, 'application/json', JSON.stringify(value));

const refuse = (response: ServerResponse, status: number, error: string) =>
  sendJson(response, status, { error });

/** The request's JSON; undefined when it isn't any or is too long. */
const readJson = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBodyBytes) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
};

const answerApi = async (
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
) => {
  const { method } = request;
  if (method === 'GET' && path === '/api/tickets') {
    return sendJson(response, 200, { queues, statuses, agents, tickets: desk.list() });
  }
  const [, number, rest] = /^\/api\/tickets\/(\d{1,9})(\/entries)?$/.exec(path) ?? [];
  if (number === undefined) return refuse(response, 404, 'There is nothing at this address.');
  const id = Number(number);
  const ticket = desk.find(id);
  if (!ticket) return refuse(response, 404, `There is no ticket ${id}.`);
  if (method === 'GET' && !rest) return sendJson(response, 200, ticket);

  // A form of another site can't send this type, so it can't write here.
  if (!request.headers['content-type']?.startsWith('application/json')) {
    return refuse(response, 415, 'Please send JSON.');
  }
  const body = await readJson(request);
  if (method === 'POST' && rest) {
    const entry = newEntrySchema.safeParse(body);
    if (!entry.success) return refuse(response, 400, 'An entry needs a text and a visibility.');
    return sendJson(response, 201, desk.addEntry(id, entry.data));
  }
  if (method === 'PATCH' && !rest) {
    const change = ticketChangeSchema.safeParse(body);
    if (!change.success) return refuse(response, 400, 'This change is not possible.');
    return sendJson(response, 200, desk.change(id, change.data));
  }
  return refuse(response, 405, 'This is not possible here.');
};

const answer = async (desk: Desk, request: IncomingMessage, response: ServerResponse) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname.startsWith('/api/')) return answerApi(desk, request, response, pathname);
  if (pathname === '/') return response.writeHead(302, { location: '/tickets' }).end();
  const type = files.get(pathname);
  const isView = pathname === '/tickets' || /^\/tickets\/\d{1,9}$/.test(pathname);
  if (type === undefined && !isView) return refuse(response, 404, 'There is nothing here.');
  const file = new URL(`.${isView ? '/app/index.html' : pathname}`, import.meta.url);
  return send(response, 200, type ?? 'text/html', await readFile(file));
};

/**
 * Starts the helpdesk on the loopback address. Port 0 takes any free one.
 * Rejects when the port is taken.
 */
export const startDemo = async ({ port = 0 }: { port?: number } = {}): Promise<Demo> => {
  const desk = await openDesk(Temporal.Now.instant());
  const server = createServer((request, response) => {
    answer(desk, request, response).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'The demo helpdesk failed at this.');
    });
  });
  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject);
  server.listen(port, '127.0.0.1', listening.resolve);
  await listening.promise;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was assigned.');
  return {
    url: `http://localhost:${address.port}`,
    close: () => {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      server.closeAllConnections();
      return closed.promise;
    },
  };
};
