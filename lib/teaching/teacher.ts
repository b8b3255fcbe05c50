import type { Locator, TaughtFact } from '../policy/schema/taught.ts';
import { taughtFacts } from '../helpdesks/taught/facts.ts';
import { valueOf } from '../helpdesks/taught/locate.ts';
import type { Channel } from '../page/channel.ts';
import { panelFrame } from '../page/frame.ts';
import { watchNavigation } from '../page/navigation.ts';
import type { Session } from '../page/session.ts';
import { until } from '../page/until.ts';
import { widened } from './address.ts';
import { check, type SecondLook } from './check.ts';
import type { TeachingCommand, TeachingDraft, TeachingReport } from './draft.ts';
import type { TeachingField } from './fields.ts';
import { pick } from './pick.ts';
import { startPointing, type Pointing } from './pointing.ts';
import { suggest } from './suggest.ts';

/** How long a second ticket may take to be drawn. */
const drawnWithinMs = 6_000;

/**
 * Begins, or goes on, where somebody teaches in this tab; elsewhere it does
 * nothing. It takes the session's place, which has no business in a page that
 * nobody knows yet.
 */
export async function teachHere(
  window: Window,
  connect: (gone: () => void) => Channel,
): Promise<void> {
  const ending = new AbortController();
  const channel = connect(() => ending.abort());
  const draft = await channel.send('teaching', { is: 'here' });
  if (!draft || ending.signal.aborted) return;
  globalThis.batonSession?.end();
  globalThis.batonSession = startTeaching(window, channel, draft, ending);
}

/** Teaching in one page: the list in a frame, pointing, and a look at the second ticket. */
function startTeaching(
  window: Window,
  channel: Channel,
  begun: TeachingDraft,
  ending: AbortController,
): Session {
  const { document, location } = window;
  const { signal } = ending;
  const end = () => ending.abort();
  const frame = panelFrame(window, `${channel.panelUrl}#teach`, () => channel.alive());
  let pointing: Pointing | null = null;
  let looking: AbortController | null = null;
  let draft = begun;

  const tell = (report: TeachingReport) => channel.send('teaching', report);
  const stopPointing = () => {
    pointing?.end();
    pointing = null;
  };
  const moveTo = (side: 'left' | 'right') =>
    frame.show({ collapsed: false, corner: `bottom-${side}`, offset: { x: 16, y: 16 } });

  function point(field: TeachingField): void {
    stopPointing();
    const url = new URL(location.href);
    pointing = startPointing(window, suggest(document, field, url), {
      walked: (element) => void tell({ is: 'walked', to: valueOf(element) ?? '' }),
      picked(element) {
        pointing = null;
        const picked = pick(element, field, { url, number: draft.ticketId ?? undefined });
        void tell({ is: 'picked', picked }).then(keep);
        frame.focus();
      },
      cancelled() {
        pointing = null;
        void tell({ is: 'cancelled' });
        frame.focus();
      },
    });
  }

  /** Looks at the ticket in view, as soon as it is another one and drawn. */
  async function look(taught: TeachingDraft): Promise<void> {
    looking?.abort();
    looking = new AbortController();
    const { signal: mine } = looking;
    await until(() => isWhole(secondLook(taught)?.look) || null, drawnWithinMs, mine);
    const found = secondLook(taught);
    if (found && !mine.aborted && !signal.aborted) await tell({ is: 'looked', ...found });
  }

  function secondLook({ address, ticketId, places, proof }: TeachingDraft) {
    const { number, note } = places;
    if (!address || ticketId === null || !number) return null;
    const url = new URL(location.href);
    const fields: { [Fact in TaughtFact]?: Locator } = {};
    const values: { [Fact in TaughtFact]?: string } = {};
    for (const fact of taughtFacts) {
      const place = places[fact];
      if (!place) continue;
      fields[fact] = place.locator;
      values[fact] = place.value;
    }
    const taught = {
      number: number.locator,
      fields,
      note: note && proof ? { field: note.locator, internal: proof } : null,
    };
    const by = (as: typeof address) => ({
      address: as,
      look: check(document, url, { ...taught, address: as }, { ticketId, values }),
    });
    const first = by(address);
    return first.look.ticketId === null ? by(widened(address, url)) : first;
  }

  const keep = (latest: TeachingDraft | null | undefined) => {
    if (latest) draft = latest;
  };

  function obey(command: TeachingCommand): null {
    switch (command.do) {
      case 'point':
        point(command.field);
        break;
      case 'walk':
        pointing?.walk(command.by);
        break;
      case 'take':
        pointing?.take();
        break;
      case 'cancel':
        stopPointing();
        break;
      case 'side':
        moveTo(command.side);
        break;
      case 'look':
        keep(command.draft);
        void look(command.draft);
        break;
      case 'end':
        end();
        break;
    }
    return null;
  }

  const leave = () => {
    end();
    return null;
  };
  channel.serve({ teachHere: obey, leave }, signal);
  signal.addEventListener('abort', () => {
    stopPointing();
    looking?.abort();
    frame.remove();
    globalThis.batonSession = undefined;
  });
  watchNavigation(
    window,
    () => {
      if (draft.stage === 'check') void look(draft);
    },
    signal,
  );
  moveTo('right');
  if (begun.stage === 'check') void look(begun);

  return {
    alive: () => !signal.aborted && channel.alive(),
    helpdesksChanged: () => undefined,
    end,
  };
}

const isWhole = (look: SecondLook | undefined): boolean =>
  look?.number === 'found' && look.missing.length === 0;
