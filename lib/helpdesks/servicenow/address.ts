/** The record that an address names: its table and its `sys_id`. */
export interface NamedRecord {
  readonly table: string;
  readonly sysId: string;
}

/**
 * Tables whose records are work to be done, by what their names end with; also
 * those that a company has made itself. A person's or a server's record is no ticket.
 */
const ticketTable =
  /^[a-z]\w*(?:incident|case|task|request|req_item|problem|ticket|interaction)$|^(?:incident|task|problem|ticket|interaction)$|^sn_hr_core_case_(?!list$)\w+$/;

/**
 * The ticket that a page's address names. In a workspace, records open inside
 * records, and the innermost is on the screen. Classic pages are also named
 * inside the address of the page that frames them, encoded once or twice.
 */
export function recordIn(url: URL): NamedRecord | null {
  const page = framedPage(url) ?? url;
  const classic = /^\/(\w+)\.do$/.exec(page.pathname)?.[1];
  const [, table, sysId] = classic
    ? [null, classic, page.searchParams.get('sys_id')]
    : ([...page.pathname.matchAll(/\/record\/([^/]+)\/([^/]+)/g)].at(-1) ?? []);
  if (!table || !sysId || !(classic || page.pathname.startsWith('/now/'))) return null;
  return ticketTable.test(table) && !table.startsWith('sys_') && /^[0-9a-f]{32}$/.test(sysId)
    ? { table, sysId }
    : null;
}

/** Whether the address is of a page that the older forms are drawn in. */
export const isClassic = (url: URL): boolean =>
  url.pathname.endsWith('.do') || url.pathname.startsWith(polaris);

const polaris = '/now/nav/ui/classic/params/target/';

function framedPage(url: URL): URL | null {
  let target = url.pathname.startsWith(polaris)
    ? url.pathname.slice(polaris.length)
    : url.pathname === '/nav_to.do'
      ? url.searchParams.get('uri')
      : null;
  if (target === null) return null;
  for (let decoded = 0; decoded < 3 && !target.includes('?'); decoded += 1) {
    try {
      target = decodeURIComponent(target);
    } catch {
      return null;
    }
  }
  const page = URL.canParse(target, url.origin) ? new URL(target, url.origin) : null;
  return page?.origin === url.origin ? page : null;
}
