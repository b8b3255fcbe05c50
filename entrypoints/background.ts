import { defineBackground } from 'wxt/utils/define-background';
import { browser, type Runtime, type Tabs } from '../lib/browser/api.ts';
import { dispatch, type Answers } from '../lib/browser/dispatch.ts';
import { onFirstStart } from '../lib/browser/first-start.ts';
import { houseAnswers } from '../lib/browser/house-answers.ts';
import { openNotified } from '../lib/browser/notifications.ts';
import { now } from '../lib/browser/now.ts';
import { askPage } from '../lib/browser/page.ts';
import { browserPorts } from '../lib/browser/ports.ts';
import { forgetTab } from '../lib/browser/shown-tickets.ts';
import { allowedSites, registerSites, startInOpenTabs } from '../lib/browser/sites.ts';
import { keepStorageToOurselves } from '../lib/browser/storage-access.ts';
import { takePort } from '../lib/browser/surfaces.ts';
import { taughtPageAnswers, taughtSurfaceAnswers } from '../lib/browser/taught-answers.ts';
import { takeTeachingPort } from '../lib/browser/teaching-ports.ts';
import { alarmName } from '../lib/browser/wakes.ts';
import { storageWitness } from '../lib/browser/witness.ts';
import { caseKeySchema } from '../lib/case/ticket.ts';
import { openDatabase } from '../lib/journal/database.ts';
import { checkAndRepair } from '../lib/journal/integrity.ts';
import { Journal } from '../lib/journal/journal.ts';
import { refused } from '../lib/service/border.ts';
import { journalNotice } from '../lib/service/journal-notice.ts';
import { closeLeftOpen } from '../lib/service/left-open.ts';
import { Loop } from '../lib/service/loop.ts';
import { pageAnswers } from '../lib/service/page-answers.ts';
import type { Ports } from '../lib/service/ports.ts';
import { snapshotFor, ticketAnswers } from '../lib/service/surface-answers.ts';
import { togglePanel } from '../lib/service/toggle-panel.ts';

/** The background, started. A worker that died starts again and finds everything in its stores. */
interface House {
  readonly ports: Ports;
  readonly loop: Loop;
  readonly answers: Answers;
}

async function start(): Promise<House> {
  const database = await openDatabase();
  const ports = browserPorts(new Journal(database, storageWitness), () => void loop.wake());
  const loop = new Loop(ports);
  const integrity = await ports.exclusively(() => checkAndRepair(database, storageWitness, now()));
  const notice = journalNotice(integrity);
  if (notice) await ports.notices.add(null, notice);
  await onFirstStart('journal', () => closeLeftOpen(ports, loop));
  return {
    ports,
    loop,
    answers: {
      page: { ...pageAnswers(ports, loop), ...taughtPageAnswers() },
      surface: {
        ...ticketAnswers(ports, loop),
        ...houseAnswers(ports, loop, database, lookAgainEverywhere),
        ...taughtSurfaceAnswers(lookAgainEverywhere),
      },
    },
  };
}

/** Pages look again when what they show may have changed as a whole. */
async function lookAgainEverywhere(): Promise<void> {
  const patterns = await allowedSites();
  if (patterns.length === 0) return;
  await tellAll(await browser.tabs.query({ url: [...patterns] }), 'lookAgain');
}

async function allow(origins: readonly string[]): Promise<void> {
  await registerSites();
  await startInOpenTabs(origins);
}

/** Pages of sites that are no longer allowed lose the panel; the others never notice. */
async function disallow(): Promise<void> {
  await registerSites();
  const patterns = await allowedSites();
  const allowed = patterns.length === 0 ? [] : await browser.tabs.query({ url: [...patterns] });
  const stay = new Set(allowed.map((tab) => tab.id));
  const others = (await browser.tabs.query({})).filter((tab) => !stay.has(tab.id));
  await tellAll(others, 'leave');
}

async function tellAll(tabs: readonly Tabs.Tab[], what: 'lookAgain' | 'leave'): Promise<void> {
  const ids = tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
  await Promise.all(ids.map((id) => askPage(id, what, null)));
}

async function onToggleCommand({ ports }: House): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined || tab.url === undefined) return;
  await togglePanel(ports, tab.id, new URL(tab.url).origin);
}

export default defineBackground(() => {
  let started: Promise<House> | undefined;
  /** A start that failed is tried again by whoever asks next. */
  const house = (): Promise<House> =>
    (started ??= start().catch((error: unknown) => {
      started = undefined;
      throw error;
    }));

  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    house().then(
      ({ answers }) => dispatch(answers, message, sender),
      () => refused('journal_unreadable'),
    ),
  );
  browser.runtime.onConnect.addListener((port) => {
    if (takeTeachingPort(port)) return;
    const tab = takePort(port);
    if (tab === null) return;
    void house().then(async ({ ports, loop }) =>
      port.postMessage(await snapshotFor(ports, loop, tab)),
    );
  });
  browser.permissions.onAdded.addListener(({ origins }) => void allow(origins ?? []));
  browser.permissions.onRemoved.addListener(() => void disallow());
  void keepStorageToOurselves();
  // To listen is what makes the browser start this worker then; the first start does the rest.
  browser.runtime.onInstalled.addListener(() => undefined);
  browser.runtime.onStartup.addListener(() => undefined);
  void onFirstStart('pages', async () => allow(await allowedSites()));
  browser.tabs.onRemoved.addListener((tab) => void forgetTab(tab));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) void house().then(({ loop }) => loop.wake());
  });
  browser.commands.onCommand.addListener((command) => {
    if (command === 'toggle-panel') void house().then(onToggleCommand);
  });
  browser.notifications.onClicked.addListener((id) => {
    void house().then(({ ports }) => openNotified(ports.tabs, caseKeySchema.parse(id)));
  });
});
