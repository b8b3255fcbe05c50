import type { TicketStatus } from '../case/statuses.ts';
import ckeditor4 from '../editors/ckeditor4.editor.ts';
import ckeditor5 from '../editors/ckeditor5.editor.ts';
import textarea from '../editors/textarea.editor.ts';
import { cut, textOf } from '../page/text-of.ts';
import { defineCoverage, defineHelpdesk, defineProduct, type Entry } from './adapter.ts';
import { documentIn } from './read/deep.ts';
import { known } from './read/known.ts';
import { statusOf } from './read/status-of.ts';

/**
 * Znuny 6 and 7, and OTRS 6 and OTOBO from which and into which it grew: the
 * agents' pages. Every move is a page load; a note has a page of its own. The
 * address names the internal id. There is no API for the session, and times
 * come in the user's own format without a zone.
 */

/** Below a path: `/znuny`, `/otrs` or `/otobo`, mostly. */
const script = /^(.*)\/index\.pl$/;
const zoom = 'AgentTicketZoom';
const note = 'AgentTicketNote';

/** The states of a new installation in English; other languages stay labels. */
const statuses: Readonly<Record<string, TicketStatus>> = {
  new: 'new',
  open: 'open',
  'pending reminder': 'pending',
  'pending auto close+': 'pending',
  'pending auto close-': 'pending',
  'closed successful': 'closed',
  'closed unsuccessful': 'closed',
  'closed with workaround': 'closed',
  merged: 'closed',
};

export const product = defineProduct({
  id: 'znuny',
  name: 'Znuny / OTRS',
  // Upstream Standard/HTMLHead.tt; customers' pages have skins of their own.
  recognise: (document, url) =>
    script.test(url.pathname) &&
    document.querySelector('link[rel="stylesheet"][href*="/skins/Agent/"]') !== null,
});

export const coverage = defineCoverage({
  recognised: 'any domain',
  versions: 'Znuny 6 and 7, OTRS 6',
  note: 'note page, CKEditor 4 or 5 or plain field',
  verified: 'fixture',
  limits: [
    'No times are read: the page gives them without a zone.',
    'The note page opens in place of the ticket, where the product itself opens a window of its own.',
    'Of the conversation there is what the page shows: often one article only.',
  ],
});

export default defineHelpdesk({
  product,
  conversationFrom: 'page',
  singlePage: false,
  reads: {
    subject: 'page',
    requester: 'page',
    status: 'page',
    priority: 'page',
    assignee: 'page',
    group: 'page',
    description: 'page',
    agent: 'page',
  },

  ticket(_document, url) {
    const base = script.exec(url.pathname)?.[1];
    const { action, id } = paramsOf(url);
    if (base === undefined || !id || (action !== zoom && action !== note)) return null;
    return { helpdesk: 'znuny', site: url.origin + base, ticketId: id };
  },

  root(document, ticket) {
    const form = noteForm(document);
    if (form) return idIn(form) === ticket.ticketId ? form : 'other';
    const page = document.querySelector('.TicketZoom');
    if (!page) return null;
    // Menu and articles link to what can be done with this ticket.
    const links = [
      ...[...page.querySelectorAll('.Actions a[href*="TicketID="]')].map(
        (link) => link.getAttribute('href') ?? '',
      ),
      ...[...page.querySelectorAll<HTMLInputElement>('#ArticleTable input.ArticleInfo')].map(
        ({ value }) => value,
      ),
    ];
    const ids = new Set(links.flatMap((link) => /\bTicketID=(\d+)/.exec(link)?.[1] ?? []));
    if (ids.size !== 1) return null;
    return ids.has(ticket.ticketId) ? page : 'other';
  },

  facts(root) {
    const headline = root.querySelector<HTMLElement>('h1');
    const flag = root.querySelector('.ticketHeaderTitleStatusFlag[title], .Headline .Flag[title]');
    const priority = cut(flag?.getAttribute('title'));
    const values = [...root.querySelectorAll('fieldset > p.Value')];
    // Upstream TicketInformation.tt, alike in OTRS 6: state, perhaps "pending till", lock, priority, queue.
    const place = values.findIndex((value) => priority && value.getAttribute('title') === priority);
    const state = values
      .slice(0, Math.max(place - 1, 0))
      .findLast((value) => value.matches('[title]'));
    const first = firstOf(root);
    return known({
      subject: cut(headline?.dataset['ticketTitle']) ?? textOf(headline)?.split(/ — (.*)/s)[1],
      requester: textOf(
        first?.row.matches('.customer') ? first.row.querySelector('.Sender a') : null,
      ),
      status: statusOf(statuses, textOf(state)),
      priority,
      group: place < 0 ? undefined : textOf(values[place + 1]),
      // "Alex Agent (alex)", perhaps with a word about being out of the office.
      assignee: values
        .map(
          (value) => /^(.+?)\s+(?:\*\*\*.*)?\(\S+\)$/.exec(value.getAttribute('title') ?? '')?.[1],
        )
        .find(Boolean),
      description: first?.row.matches('.customer') ? textOf(first.body) : undefined,
      agent: textOf(
        root.ownerDocument.querySelector('.UserAvatar_name, #Header .UserAvatar > div > span'),
      ),
    });
  },

  // Upstream ArticleRender/MIMEBase.tt: who wrote it and who sees it are classes.
  conversation: (root) =>
    [...root.querySelectorAll('#ArticleItems .WidgetSimple')].flatMap((article): Entry[] => {
      const body = bodyOf(article);
      const is = (kind: string) => article.classList.contains(kind);
      return body
        ? [
            {
              visibility: is('NotVisibleForCustomer')
                ? 'internal'
                : is('VisibleForCustomer')
                  ? 'public'
                  : 'unknown',
              from: is('customer') ? 'requester' : is('agent') ? 'desk' : 'unknown',
              body,
            },
          ]
        : [];
    }),

  /** Articles are fetched when they are chosen. */
  watch: (root) => root.querySelector('#ArticleItems'),

  note: {
    editors: [ckeditor4, ckeditor5, textarea],
    format: () => 'plain',

    open(document, ticket) {
      if (noteForm(document)) return 'here';
      // Where the page was asked for and didn't come, somebody may not write notes.
      if (paramsOf(new URL(document.URL)).action === note) return 'missing';
      return { goTo: `${ticket.site}/index.pl?Action=${note};TicketID=${ticket.ticketId}` };
    },

    field(document, ticket) {
      const form = noteForm(document);
      const field = form?.querySelector<HTMLTextAreaElement>('textarea#RichText');
      const visible = form?.querySelector<HTMLInputElement>(
        'input[type="checkbox"][name="IsVisibleForCustomer"]',
      );
      if (!form || !field || !visible || idIn(form) !== ticket.ticketId) return 'missing';
      if (visible.checked) return 'public';
      const rich = form.querySelector<HTMLElement>('.ck-editor__editable');
      if (rich) return rich;
      const willBeRich = document.querySelector('script[src*="ckeditor" i]') !== null;
      return willBeRich && !form.querySelector('#cke_RichText iframe') ? 'not_ready' : field;
    },
  },
});

/** Parameters are separated by `;` as well as `&`. */
function paramsOf({ search }: URL) {
  const params = new URLSearchParams(search.replaceAll(';', '&'));
  const [id, another] = params.getAll('TicketID');
  const [action, another2] = params.getAll('Action');
  const isOne = another === undefined && another2 === undefined;
  return { action, id: isOne && /^[1-9]\d{0,9}$/.test(id ?? '') ? id : undefined };
}

/** Upstream AgentTicketActionCommon.tt, as the note page has it. */
const noteForm = (document: Document): Element | null => {
  const form = document.querySelector('form#Compose');
  return form?.querySelector(`input[name="Action"][value="${note}"]`) ? form : null;
};

const idIn = (form: Element): string | undefined =>
  form.querySelector<HTMLInputElement>('input[name="TicketID"]')?.value;

/** The first article of all, by its number in the list, and its text if it is shown. */
function firstOf(root: Element) {
  const row = root.querySelector('#ArticleTable tr#Row1');
  const id = row?.querySelector<HTMLInputElement>('input.ArticleID')?.value ?? '';
  if (!row || !/^\d+$/.test(id)) return null;
  const article = root.querySelector(`#ArticleItems #Article${id} ~ .WidgetSimple`);
  return { row, body: article && bodyOf(article) };
}

/** Mails with formatting stand in a frame. */
const bodyOf = (article: Element): Element | null =>
  article.querySelector('.ArticleBody') ??
  documentIn(article.querySelector('iframe[id^="Iframe"]'))?.body ??
  null;
