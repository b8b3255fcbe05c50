import { composerOf, type FactSource } from '../helpdesks/adapter.ts';
import { askedFacts, asksFor, isReadable, pageFacts, type Shown } from './shown.ts';

/** What an adapter can make of a page now: nothing of the ticket's content is in it. */
export interface Readings {
  /** Id of the product. */
  readonly helpdesk: string;
  /** Whether the page still looks like the product to its adapter. */
  readonly recognised: boolean;
  /** Whether the ticket's place in the page was found; otherwise there is the address's number alone. */
  readonly found: boolean;
  /** Each fact that the adapter can read at all: where it came from just now, or null where it didn't. */
  readonly facts: readonly { readonly name: string; readonly from: FactSource | null }[];
  /** Whether the product's REST API had to be asked, and answered. */
  readonly api: 'answered' | 'silent' | 'not_asked';
  /** Entries of the conversation by whom they are for; null when it couldn't be read. */
  readonly entries: {
    readonly public: number;
    readonly internal: number;
    readonly unknown: number;
  } | null;
  /** How the internal-note composer stands. `closed` is usual: it is opened when a note is put in. */
  readonly composer: 'ready' | 'closed' | 'public' | 'none';
}

/** Tries everything that an adapter reads, and changes nothing. */
export async function readingsOf(shown: Shown): Promise<Readings> {
  const { helpdesk, ticket } = shown;
  const url = new URL(location.href);
  const about = {
    helpdesk: helpdesk.product.id,
    recognised: helpdesk.product.recognise(document, url),
    found: isReadable(shown),
  };
  const declared = Object.entries(helpdesk.reads);
  if (!isReadable(shown)) {
    const facts = declared.map(([name]) => ({ name, from: null }));
    const composer = composerOf(helpdesk) ? 'closed' : 'none';
    return { ...about, facts, api: 'not_asked', entries: null, composer };
  }
  const onPage = new Set(Object.keys(pageFacts(shown)));
  const asked = asksFor(helpdesk) ? new Set(Object.keys(await askedFacts(shown))) : null;
  const entries = await Promise.resolve(
    helpdesk.conversation(shown.root, ticket, shown.signal),
  ).catch(() => null);
  const count = (visibility: string) =>
    entries?.filter((entry) => entry.visibility === visibility).length ?? 0;
  const field = composerOf(helpdesk)?.field(document, ticket);
  return {
    ...about,
    facts: declared.map(([name, source]) => ({
      name,
      from: asked?.has(name) ? asksWhere(source) : onPage.has(name) ? standsWhere(source) : null,
    })),
    api: asked === null ? 'not_asked' : asked.size > 0 ? 'answered' : 'silent',
    entries: entries && {
      public: count('public'),
      internal: count('internal'),
      unknown: count('unknown'),
    },
    composer:
      field === undefined
        ? 'none'
        : field === 'public'
          ? 'public'
          : typeof field === 'object'
            ? 'ready'
            : 'closed',
  };
}

/** A fact that was asked for came by REST, unless the entries gave it. */
const asksWhere = (first: FactSource): FactSource => (first === 'conversation' ? first : 'api');
/** A fact that wasn't is from the page, even where REST would come first. */
const standsWhere = (first: FactSource): FactSource => (first === 'api' ? 'page' : first);
