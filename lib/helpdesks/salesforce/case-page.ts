import type { TicketRef } from '../../case/ticket.ts';
import { deepAll } from '../read/deep.ts';
import { isVisible, only } from '../read/only.ts';

const casePath =
  /^\/lightning\/r\/(?:Case\/)?(500[a-zA-Z0-9]{12})(?:[a-zA-Z0-9]{3})?\/(view|related)(?:\/|$)/;

/**
 * The case that a path names, by the 15 characters that tell cases apart; three
 * more may follow, which only guard them against being written in other case.
 */
export const caseIn = (pathname: string, part: 'view' | 'related'): string | undefined => {
  const [, id, named] = casePath.exec(pathname) ?? [];
  return named === part ? id : undefined;
};

/** In the box of the window: background tabs are hidden, or moved off to the left. */
export const isShown = (element: Element): boolean =>
  isVisible(element) && element.getBoundingClientRect().right > 0;

/**
 * The console keeps every open case mounted. There, the tab that links to the
 * case names its panel. Outside the console, the page on top is the case's if
 * the links of its related lists say so.
 */
export function casePage(document: Document, { ticketId }: TicketRef): Element | null {
  const panels = deepAll(document, 'a[role="tab"][aria-controls]')
    .filter((tab) => linksTo(tab, 'view') === ticketId)
    .flatMap((tab) => panelOf(tab))
    .filter((panel) => isShown(panel));
  // A case's own tab is the first of those below its workspace's tab.
  const innermost = panels.filter(
    (panel) => !panels.some((it) => it !== panel && panel.contains(it)),
  );
  if (panels.length > 0) return only(new Set(innermost));
  const page = only([...document.querySelectorAll('.oneContent.active')].filter(isShown));
  const lists = page
    ? deepAll(page, 'a[href*="/related/"]').flatMap((link) => linksTo(link, 'related') ?? [])
    : [];
  return lists.length > 0 && lists.every((id) => id === ticketId) ? page : null;
}

const linksTo = (link: Element, part: 'view' | 'related'): string | undefined => {
  const href = link.getAttribute('href') ?? '';
  const { baseURI } = link.ownerDocument;
  return URL.canParse(href, baseURI) ? caseIn(new URL(href, baseURI).pathname, part) : undefined;
};

/** What `aria-controls` names is in the same tree, or where the page keeps its panels. */
const panelOf = (tab: Element): Element[] => {
  const id = CSS.escape(tab.getAttribute('aria-controls') ?? '');
  const tree = tab.getRootNode();
  const near =
    'querySelector' in tree && tree instanceof DocumentFragment && tree.querySelector(`#${id}`);
  return near ? [near] : deepAll(tab.ownerDocument, `#${id}`);
};
