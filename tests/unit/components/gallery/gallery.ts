import catalogue from '../../../../public/_locales/en/messages.json';
import { explanation } from '../states/explanation.ts';
import { FakeBrowser, type Answers } from '../states/fake-browser.ts';
import { dataStates, policyStates, siteStates } from '../states/pages.ts';
import { panelStates } from '../states/panel.ts';
import { changedPage, readings } from '../states/reading.ts';
import { taughtStates, teachStates } from '../states/teaching.ts';
import { timeline } from '../states/time.ts';

/**
 * One page of Baton in one state, in a real browser and without an extension:
 * `?page=panel&state=due`. With `frame=collapsed` or `frame=open` the panel
 * sits in a frame, as over a helpdesk's page.
 */
const query = new URLSearchParams(location.search);

const pick = <Value>(values: Readonly<Record<string, Value>>, name: string | null): Value => {
  const found = Object.entries(values).find(([key]) => key === name);
  if (!found) throw new Error(`No state ${name}`);
  return found[1];
};

const answersOf = (page: string, state: string | null): Answers => {
  switch (page) {
    case 'popup': {
      const site = pick(siteStates, state);
      return { site: () => site };
    }
    case 'teach': {
      const draft = pick(teachStates, state);
      return { teach: () => draft };
    }
    case 'options': {
      const [policy = '', data = '', taught = 'none'] = (state ?? '').split(',');
      const status = pick(policyStates, policy);
      const kept = pick(dataStates, data);
      const helpdesks = pick(taughtStates, taught);
      return {
        policy: () => status,
        undoPolicy: () => status,
        data: () => kept,
        taughtHelpdesks: () => helpdesks,
      };
    }
    default:
      return {
        explain: () => explanation,
        timeline: () => timeline,
        readings: () => (state === 'degraded' ? changedPage : readings),
      };
  }
};

async function show(page: string, state: string | null): Promise<void> {
  const isTeaching = page === 'teach';
  document.documentElement.dataset['page'] = isTeaching ? 'panel' : page;
  if (isTeaching) location.hash = '#teach';
  const shown = page === 'panel' ? pick(panelStates, state) : panelStates.due;
  const fake = new FakeBrowser(catalogue, shown, answersOf(page, state));
  for (const site of query.getAll('site')) fake.permitted.add(site);
  if (query.has('outdated')) fake.alive = false;
  fake.install();
  Object.assign(window, { fake });
  switch (page) {
    case 'panel':
    case 'teach':
      await import('../../../../entrypoints/panel/main.tsx');
      break;
    case 'popup':
      await import('../../../../entrypoints/popup/main.tsx');
      break;
    default:
      await import('../../../../entrypoints/options/main.tsx');
  }
}

const held = query.get('frame');
if (held) {
  query.delete('frame');
  const frame = document.createElement('iframe');
  frame.title = 'Baton';
  frame.src = `?${query}`;
  const [width, height] = held === 'collapsed' ? [248, 44] : [392, 720];
  frame.style.cssText = `border: 0; width: ${width}px; height: ${height}px; color-scheme: light dark`;
  document.body.append(frame);
} else {
  await show(query.get('page') ?? 'panel', query.get('state'));
}
