import type { TicketStatus } from '../case/statuses.ts';
import type { TicketRef } from '../case/ticket.ts';
import textarea from '../editors/textarea.editor.ts';
import { cut, textOf } from '../page/text-of.ts';
import { defineCoverage, defineHelpdesk, defineProduct, type Entry } from './adapter.ts';
import { belongs } from './read/belongs.ts';
import { documentIn } from './read/deep.ts';
import { isVisible, only, onlyVisible } from './read/only.ts';
import { isBlank } from './read/is-blank.ts';
import { known } from './read/known.ts';
import { statusOf } from './read/status-of.ts';

/**
 * Peppermint 0.5. Moves without a load, and shows the issue before until the
 * new one has come; the address has an id that the page hasn't. The REST API
 * wants a token that pages keep for themselves, so it is never asked. Comments
 * don't tell in the page whether they are public.
 */

const issuePage = /^\/issue\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/?$/i;

/** Names and codes; neither is translated (upstream TicketDetails/index.tsx). */
const statuses: Readonly<Record<string, TicketStatus>> = {
  Hold: 'on_hold',
  hold: 'on_hold',
  'Needs Support': 'open',
  needs_support: 'open',
  'In Progress': 'open',
  in_progress: 'open',
  'In Review': 'open',
  in_review: 'open',
  Done: 'solved',
  done: 'solved',
};

export const product = defineProduct({
  id: 'peppermint',
  name: 'Peppermint',
  // Upstream pages/_document.js; the customers' portal is the same application.
  recognise: (document, url) =>
    !url.pathname.startsWith('/portal') &&
    document.querySelector('#__next') !== null &&
    document.querySelector(
      'meta[name="description"][content="Ticket management system selfhosted open source"]',
    ) !== null,
});

export const coverage = defineCoverage({
  recognised: 'any domain',
  versions: '0.5',
  note: 'comment field, public reply switched off',
  verified: 'fixture',
  limits: [
    'Whether a comment is public is not in the page, so a delivered note is not found again.',
    'No times are read: the page gives them without a zone.',
  ],
});

export default defineHelpdesk({
  product,
  conversationFrom: 'page',
  singlePage: true,
  reads: {
    subject: 'page',
    requester: 'page',
    status: 'page',
    priority: 'page',
    assignee: 'page',
    description: 'page',
  },

  ticket(_document, url) {
    const ticketId = issuePage.exec(url.pathname)?.[1]?.toLowerCase();
    return ticketId ? { helpdesk: 'peppermint', site: url.origin, ticketId } : null;
  },

  root: rootOf,

  facts(root) {
    // Wide and narrow windows have the same choices in different places, one of them hidden.
    const choices = [...root.querySelectorAll('button[role="combobox"]')]
      .filter(isVisible)
      .map((choice) => textOf(choice));
    const place = choices.findIndex((label) => /^(?:low|medium|high)$/i.test(label ?? ''));
    const [assignee, priority, status] = place === 1 ? choices : [];
    return known({
      subject: cut(root.querySelector<HTMLInputElement>('input#title')?.value),
      requester: requesterIn(root),
      status: statusOf(statuses, status),
      priority,
      assignee: assignee?.endsWith('...') ? undefined : assignee,
      description: textOf(descriptionIn(root)),
    });
  },

  conversation(root) {
    const description = descriptionIn(root);
    const opening: Entry[] = description
      ? [{ visibility: 'public', from: 'requester', body: description }]
      : [];
    const comments = [...(activityIn(root)?.querySelectorAll('ul[role="list"] > li') ?? [])];
    return [
      ...opening,
      ...comments.flatMap((comment): Entry[] => {
        const author = textOf(comment.querySelector('span.font-bold'));
        const body = comment.querySelector(':scope > span:last-child');
        return body ? [known({ visibility: 'unknown', from: 'unknown', author, body })] : [];
      }),
    ];
  },

  watch: (root) => root,

  note: {
    editors: [textarea],
    format: () => 'plain',

    open(document, ticket) {
      const found = composerOf(document, ticket);
      if (!found) return 'missing';
      const { field, isPublic } = found;
      // What is written there already was meant for everybody: then it is the agent who decides.
      if (isPublic.getAttribute('aria-checked') !== 'true' || !isBlank(field)) return 'here';
      isPublic.click();
      return 'opening';
    },

    field(document, ticket) {
      const found = composerOf(document, ticket);
      if (!found) return 'missing';
      return found.isPublic.getAttribute('aria-checked') === 'false' ? found.field : 'public';
    },
  },
});

/** The number is not in the address, but it is in the page, and no two issues share it. */
function rootOf(document: Document, ticket: TicketRef): Element | null {
  const root = onlyVisible(document.querySelectorAll('main:has(input#title)'));
  const number = /^#(\d+)/.exec(textOf(root?.querySelector('h1')) ?? '')?.[1];
  return root && number && belongs(ticket, [number]) ? root : null;
}

const activityIn = (root: Element): Element | null =>
  root.querySelector('section[aria-labelledby^="activity-title"]');

/** "Created by … for …", or "… created via email at …"; these words are not translated. */
function requesterIn(root: Element): string | undefined {
  const spans = [...(activityIn(root)?.querySelectorAll('span') ?? [])];
  const saying = (words: string) => spans.find((span) => textOf(span)?.startsWith(words));
  const mailed = saying('created via email at');
  if (mailed) return textOf(mailed.previousElementSibling);
  const created = saying('Created by');
  const on = created?.parentElement;
  const whom = [...(on?.children ?? [])].find((span) => textOf(span)?.startsWith('for '));
  return textOf((whom ?? created)?.querySelector('strong'));
}

/** What was written, which can be changed in its place, or the mail in a frame of its own. */
const descriptionIn = (root: Element): Element | null => {
  const written = root.querySelector('.prose .ProseMirror');
  return written ?? documentIn(root.querySelector('.prose iframe'))?.body ?? null;
};

/** The comment's field, and the switch beside it that makes a reply of it. */
function composerOf(document: Document, ticket: TicketRef) {
  const field = rootOf(document, ticket)?.querySelector<HTMLTextAreaElement>(
    'textarea#comment:enabled',
  );
  const isPublic = only(
    field
      ?.closest('div:has(button[role="switch"])')
      ?.querySelectorAll<HTMLElement>('button[role="switch"]') ?? [],
  );
  return field && isPublic ? { field, isPublic } : null;
}
