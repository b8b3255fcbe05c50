import { at } from '../read/at.ts';
import { documentIn } from '../read/deep.ts';
import { isVisible } from '../read/only.ts';

const ticketDetail = /^\/mvc\/servicedesk\/ticketdetail\.mvc\/?$/i;
const shell = /^\/autotaskonyx\/landingpage\/?$/i;

/**
 * The ticket's id in an address: of its own page, or of the newer shell around
 * it, which carries that page's address as `view-data` (Base64 of JSON, in
 * links of public scripts, 2026). `ids[0]` and so on are the list it came from.
 */
export function idIn(url: URL): string | null {
  if (shell.test(url.pathname)) {
    const inner = innerAddress(url.searchParams.get('view-data') ?? '');
    return inner?.origin === url.origin && ticketDetail.test(inner.pathname) ? idIn(inner) : null;
  }
  if (!ticketDetail.test(url.pathname)) return null;
  const ids = [...url.searchParams].filter(([key]) => key.toLowerCase() === 'ticketid');
  const id = ids.length === 1 ? ids[0]?.[1] : undefined;
  return id && /^[1-9]\d{0,9}$/.test(id) ? id : null;
}

function innerAddress(data: string): URL | null {
  try {
    const address = at(JSON.parse(atob(data)), 'url');
    return typeof address === 'string' ? new URL(address) : null;
  } catch {
    return null;
  }
}

/**
 * The body of the page of this ticket: the document's own, or that of the one
 * frame in the shell that shows it. Others are kept hidden or without a size.
 */
export function bodyOf(document: Document, id: string): HTMLElement | null {
  const pages = shell.test(new URL(document.URL).pathname)
    ? [...document.querySelectorAll('iframe')].filter(isInView).map(documentIn)
    : [document];
  const own = pages.flatMap((page) =>
    page && idIn(new URL(page.URL, document.URL)) === id && isDrawn(page) ? page.body : [],
  );
  return own.length === 1 ? (own[0] ?? null) : null;
}

const isInView = (frame: HTMLElement): boolean =>
  isVisible(frame) && frame.offsetWidth > 0 && frame.offsetHeight > 0;

const isDrawn = (page: Document): boolean =>
  page.querySelector('.EntityHeadingContainer .IdentificationText') !== null;
