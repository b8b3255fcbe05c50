import type { TicketStatus } from '../case/statuses.ts';
import type { TicketRef } from '../case/ticket.ts';
import textarea from '../editors/textarea.editor.ts';
import { textOf } from '../page/text-of.ts';
import { defineCoverage, defineHelpdesk, defineProduct } from './adapter.ts';
import { bodyOf, idIn } from './autotask/page.ts';
import { known } from './read/known.ts';
import { only, onlyVisible } from './read/only.ts';
import { statusOf } from './read/status-of.ts';

/**
 * Autotask PSA, as public extensions and a public description of its pages have
 * it (2026). A ticket is a page of its own, which newer sites show in a frame
 * of their shell. Fields are known by their labels, which sites may change;
 * here are the English ones that the product comes with.
 */
const statuses: Readonly<Record<string, TicketStatus>> = {
  New: 'new',
  'In Progress': 'open',
  'Waiting Customer': 'pending',
  'On Hold': 'on_hold',
  Complete: 'solved',
};

export const product = defineProduct({
  id: 'autotask',
  name: 'Autotask PSA',
  recognise: (_document, { hostname, pathname }) =>
    /^(?!www\.)[a-z0-9-]+\.autotask\.net$/.test(hostname) &&
    /^\/(?:mvc|autotaskonyx)\//i.test(pathname),
});

export const coverage = defineCoverage({
  recognised: 'its own hosts',
  versions: '2026, with and without the newer shell',
  note: 'quick note of the ticket page, internal box ticked',
  verified: 'fixture',
  limits: [
    'A ticket opened by its number (TicketByTicketNumber) is not known.',
    'Fields are read by their English labels.',
    'The conversation is not read, and its times have no zone.',
    "The label of the quick note's internal box is assumed; without it the note is copied instead.",
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
    group: 'page',
    category: 'page',
    location: 'page',
  },

  ticket(_document, url) {
    const ticketId = idIn(url);
    return ticketId ? { helpdesk: 'autotask', site: url.origin, ticketId } : null;
  },

  // The page shows the ticket's number, the address its id: the page's own address confirms it.
  root: (document, { ticketId }) => bodyOf(document, ticketId),

  facts(root) {
    const field = (...labels: readonly string[]) =>
      only(
        [...root.querySelectorAll('.ReadOnlyData')].filter((data) =>
          labels.includes(textOf(data.querySelector('.ReadOnlyLabelContainer .PrimaryText')) ?? ''),
        ),
      )?.querySelector('.ReadOnlyValueContainer .Value');
    // Coloured fields and links have more in there than their text.
    const read = (...labels: readonly string[]) => {
      const value = field(...labels);
      return textOf(value?.querySelector('.Right .Text.ColorSample, .LinkButton2 .Text2') ?? value);
    };
    const name = only(root.querySelectorAll('.PrimaryResource .Name'));
    return known({
      subject: textOf(only(root.querySelectorAll('.EntityHeadingContainer .Title > .Text'))),
      requester: read('Contact', 'Contact Name'),
      status: statusOf(statuses, read('Status')),
      priority: read('Priority'),
      assignee: textOf(name?.querySelector('.Text2') ?? name),
      group: read('Queue'),
      category: read('Issue Type'),
      location: read('Location'),
    });
  },

  conversation: () => [],

  watch: (root) => root,

  note: {
    editors: [textarea],
    format: () => 'plain',

    open(document, ticket) {
      const note = quickNote(document, ticket);
      if (!note) return 'missing';
      if (note.isInternal || note.field.value.trim() !== '') return 'here';
      note.box.click();
      return 'opening';
    },

    field(document, ticket) {
      const note = quickNote(document, ticket);
      if (!note) return 'missing';
      return note.isInternal ? note.field : 'public';
    },
  },
});

/** The note below the ticket, where its one box is the internal one. Boxes are drawn, not inputs. */
function quickNote(document: Document, { ticketId }: TicketRef) {
  const body = bodyOf(document, ticketId);
  const note = body && onlyVisible(body.querySelectorAll('.QuickNote'));
  const field = note && only(note.querySelectorAll('textarea'));
  const box = note && only([...note.querySelectorAll('.Checkbox2')].filter(isInternalBox));
  const state = box?.querySelector<HTMLElement>(':scope > .TabIndexHack');
  return field && state
    ? { field, box: state, isInternal: state.classList.contains('Checked') }
    : null;
}

const isInternalBox = (box: Element): boolean =>
  /\bintern(?:al)?\b/i.test(textOf(box) ?? textOf(box.parentElement) ?? '');
