import * as z from 'zod';
import { accepted, answer, refused } from '../service/border.ts';
import type { PageAnswers, PageAsker } from '../service/page-answers.ts';
import {
  namedTab,
  tabOf,
  type SurfaceAnswers,
  type SurfaceAsker,
} from '../service/surface-answers.ts';
import {
  emptyDraft,
  type TeachingAct,
  type TeachingCommand,
  type TeachingDraft,
} from '../teaching/draft.ts';
import { actSchema, reportSchema } from '../teaching/draft-schema.ts';
import { afterAct, afterReport, definitionOf } from '../teaching/teach.ts';
import { browser } from './api.ts';
import { askPage } from './page.ts';
import { bringTaught, bringTeacher, registerSites, startInTab } from './sites.ts';
import {
  allTaught,
  identityFor,
  removeTaught,
  saveTaught,
  saveTaughtText,
  taughtOn,
} from './taught-store.ts';
import { changeDraft, draftOf } from './teaching.ts';

/** As large as a policy may be: the parser says so about anything larger. */
const textSchema = z.string().max(262_145);

/** What pages ask and tell about taught helpdesks. */
export function taughtPageAnswers(): Pick<PageAnswers, 'taught' | 'teaching'> {
  return {
    taught: answer(z.null(), async ({ origin }: PageAsker) =>
      origin === null ? refused('not_allowed') : accepted(await taughtOn(origin)),
    ),

    teaching: answer(reportSchema, async ({ tab, origin }: PageAsker, report) => {
      const draft = await draftOf(tab);
      // Somebody may have left for another site in between; the draft waits.
      if (!draft || draft.origin !== origin) return accepted(null);
      return accepted(await changeDraft(tab, (before) => before && afterReport(before, report)));
    }),
  };
}

/** What our pages ask about taught helpdesks, and teaching itself. */
export function taughtSurfaceAnswers(
  refreshAll: () => Promise<void>,
): SurfaceAnswers<'taughtHelpdesks' | 'saveTaught' | 'removeTaught' | 'teach'> {
  /** Pages that are open work by the new definition, or no longer by the old one. */
  const changedOn = async (origin: string | null): Promise<void> => {
    await registerSites();
    if (origin !== null) await bringTaught(origin);
    await refreshAll();
  };

  const begin = async (tab: number) => {
    const { url } = await browser.tabs.get(tab);
    if (url === undefined) return refused('page_gone');
    const { origin, host } = new URL(url);
    const draft = await changeDraft(tab, (before) =>
      before?.origin === origin ? before : emptyDraft(origin, host),
    );
    await registerSites();
    await bringTeacher(tab);
    return accepted(draft);
  };

  /** The page goes back to its session. */
  const finish = async (tab: number): Promise<void> => {
    await changeDraft(tab, () => null);
    await askPage(tab, 'teachHere', { do: 'end' });
    await registerSites();
    await startInTab(tab);
  };

  const save = async (tab: number) => {
    const draft = await draftOf(tab);
    const definition = draft && definitionOf(draft, await identityFor(draft.origin));
    if (!definition) return refused('malformed');
    await saveTaught(definition);
    await finish(tab);
    await changedOn(definition.origin);
    return accepted(null);
  };

  const act = async (tab: number, asked: TeachingAct) => {
    const draft = await changeDraft(tab, (before) => before && afterAct(before, asked));
    if (!draft) return accepted(null);
    const command = commandFor(asked, draft);
    const told = command && (await askPage(tab, 'teachHere', command));
    return told && !told.ok ? told : accepted(draft);
  };

  return {
    taughtHelpdesks: answer(z.null(), async () => accepted(await allTaught())),

    saveTaught: answer(z.object({ text: textSchema }), async (_asker: SurfaceAsker, { text }) => {
      const saved = await saveTaughtText(text);
      if (saved.definition) await changedOn(saved.definition.origin);
      return accepted(saved);
    }),

    removeTaught: answer(
      z.object({ id: z.string().max(40) }),
      async (_asker: SurfaceAsker, { id }) => {
        await changedOn(await removeTaught(id));
        return accepted(null);
      },
    ),

    teach: answer(
      z.object({ tab: namedTab, act: actSchema }),
      async (asker: SurfaceAsker, request) => {
        const tab = tabOf(asker, request.tab);
        if (tab === null) return refused('page_gone');
        const asked = request.act;
        if (asked.do === 'save') return save(tab);
        if (asked.do === 'stop') {
          await finish(tab);
          return accepted(null);
        }
        if (asked.do !== 'begin') return act(tab, asked);
        // The list in the page asks for what there is; only elsewhere one begins.
        return asker.ownTab === null ? begin(tab) : accepted(await draftOf(tab));
      },
    ),
  };
}

/** What of an act is done in the page. */
function commandFor(act: TeachingAct, draft: TeachingDraft): TeachingCommand | null {
  switch (act.do) {
    case 'point':
    case 'walk':
    case 'take':
    case 'cancel':
    case 'side':
      return act;
    case 'check':
      return { do: 'look', draft };
    case 'begin':
    case 'clear':
    case 'never_public':
    case 'status_word':
    case 'name':
    case 'back':
    case 'save':
    case 'stop':
      return null;
  }
}
