import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../scripts/run.ts';
import { openTryOut, type TryOut } from '../../scripts/try-out.ts';
import { bodies, readJournal } from './harness/journal.ts';
import { startLookAlike, type FakeTicket, type LookAlike } from './harness/look-alike.ts';
import { panelOn, type Panel } from './harness/panel.ts';

/** What the pages of these tests write down for us to read. */
declare global {
  interface Window {
    heard: string[];
  }
}

let tryOut: TryOut;
let desk: LookAlike;
let page: Page;
let ticket = 0;

beforeAll(async () => {
  tryOut = await openTryOut({});
  desk = await startLookAlike();
});
afterAll(async () => {
  await desk.close();
  await tryOut.close();
});
beforeEach(async () => {
  page = await tryOut.context.newPage();
});
afterEach(() => page.close());

const open = async (content: FakeTicket = {}): Promise<Panel> => {
  ticket += 1;
  await page.goto(desk.show(`/tickets/${ticket}`, content));
  const panel = await panelOn(page);
  await panel.button('Pause').waitFor();
  return panel;
};

const heard = (): Promise<readonly string[]> => page.evaluate(() => window.heard);

/** The events about this ticket that only a person's act can cause. */
const acts = async (panel: Panel): Promise<readonly string[]> => {
  const { events } = await readJournal(panel.frame);
  return events
    .filter(({ case: key }) => key === `demo ${desk.url} ${ticket}`)
    .map(({ body }) => body.type)
    .filter((type) => type !== 'observed' && type !== 'worked');
};

const secret = 'gateway-07 answers nobody';

describe('a page that wants to read the panel', () => {
  /** Everything that a script can come by is wrapped before anything of ours runs. */
  const wrapAll = `<script>
    window.heard = [];
    const hear = (value) => { try { window.heard.push(String(value?.outerHTML ?? value?.data ?? value)); } catch {} };
    const wrap = (owner, name) => {
      const original = owner[name];
      owner[name] = function (...values) { values.forEach(hear); return original.apply(this, values); };
    };
    wrap(Element.prototype, 'attachShadow');
    wrap(Element.prototype, 'append');
    wrap(Node.prototype, 'appendChild');
    wrap(EventTarget.prototype, 'addEventListener');
    wrap(Promise.prototype, 'then');
    wrap(JSON, 'stringify');
    wrap(JSON, 'parse');
    wrap(Array.prototype, 'map');
    wrap(window, 'fetch');
    wrap(window, 'postMessage');
    wrap(Document.prototype, 'createElement');
    addEventListener('message', hear, true);
    new MutationObserver((records) => records.forEach(({ addedNodes }) => addedNodes.forEach(hear)))
      .observe(document, { subtree: true, childList: true, characterData: true });
  </script>`;

  it('with every prototype patched before the load: sees an empty element, and the panel works', async () => {
    const panel = await open({ head: wrapAll });
    await panel.choose('Severity', 'High');
    await panel.recordStep(0, 'Failed', secret);
    await panel.region.getByText('Result recorded.').waitFor();

    const seen = await page.evaluate(() => {
      const host = document.querySelector('baton-panel');
      const selection = getSelection();
      if (host) selection?.selectAllChildren(document.documentElement);
      return {
        root: host?.shadowRoot ?? null,
        children: host?.childNodes.length,
        markup: host?.outerHTML,
        text: `${document.documentElement.innerText} ${selection?.toString()} ${document.documentElement.outerHTML}`,
        frames: window.length,
      };
    });
    expect(seen).toMatchObject({ root: null, children: 0, frames: 0 });
    expect(seen.text).not.toContain(secret);
    expect(seen.markup).not.toContain('chrome-extension');
    const all = (await heard()).join('\n');
    expect(all).not.toContain(secret);
    expect(all).not.toContain('Hand over');
    expect(all).not.toContain('chrome-extension');
  });

  it('by logging keys: none typed in the panel reaches it, none typed in the page is swallowed', async () => {
    const panel = await open({
      head: `<script>
        window.heard = [];
        const kinds = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionstart', 'copy', 'cut', 'paste', 'dragstart', 'drop', 'selectionchange'];
        for (const kind of kinds)
          for (const target of [window, document])
            for (const capture of [true, false])
              target.addEventListener(kind, (event) => window.heard.push(kind + ' ' + (event.key ?? event.data ?? '')), { capture });
      </script>`,
    });
    const evidence = panel.steps.first().getByRole('textbox');
    await evidence.focus();
    const before = (await heard()).length;
    await page.keyboard.type(secret);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+c');
    expect(await evidence.inputValue()).toBe(secret);
    expect((await heard()).slice(before)).toEqual([]);

    const field = page.getByRole('textbox', { name: 'Note' });
    await field.focus();
    await page.keyboard.type('page text');
    expect(await field.inputValue()).toBe('page text');
    const typed = (await heard()).filter((line) => line.startsWith('keydown'));
    // Window and document, capture and bubble.
    expect(typed).toHaveLength('page text'.length * 4);
  });

  it('by its address: no packaged file can be fetched or framed', async () => {
    await open();
    const files = await readdir(join(root, '.output', 'chrome-mv3'), { recursive: true });
    const addresses = files
      .filter((name) => /\.\w+$/.test(name))
      .map((name) => tryOut.address(name));
    const fetched = await page.evaluate(async (all) => {
      const answers = await Promise.allSettled(all.map((address) => fetch(address)));
      return all.filter((_address, index) => answers[index]?.status === 'fulfilled');
    }, addresses);
    expect(fetched).toEqual([]);

    for (const name of ['panel.html', 'options.html', 'popup.html']) {
      await page.evaluate(async (address) => {
        const frame = document.createElement('iframe');
        const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
        frame.src = address;
        document.body.append(frame);
        await loaded;
      }, tryOut.address(name));
    }
    const inside = page.frames().filter((frame) => frame.url().startsWith('chrome-extension:'));
    expect(inside).toHaveLength(1);
  });
});

describe('a page that wants to act for the agent', () => {
  it('by events made up at the panel: nothing happens', async () => {
    const panel = await open();
    await page.evaluate(() => {
      const kinds = [
        'click',
        'pointerdown',
        'pointerup',
        'mousedown',
        'mouseup',
        'keydown',
        'input',
        'change',
        'submit',
        'focus',
        'drop',
        'paste',
      ];
      const host = document.querySelector<HTMLElement>('baton-panel');
      for (const target of [host, document, window, document.body]) {
        for (const kind of kinds) {
          const made = { bubbles: true, composed: true, cancelable: true };
          target?.dispatchEvent(new Event(kind, made));
          target?.dispatchEvent(new MouseEvent(kind, { ...made, clientX: 1_100, clientY: 700 }));
          target?.dispatchEvent(new KeyboardEvent(kind, { ...made, key: 'Enter', altKey: true }));
        }
      }
      host?.click();
    });
    expect(await acts(panel)).toEqual([]);
    await panel.region.getByText('Counting').waitFor();
  });

  it('by messages: there is nobody who listens to them', async () => {
    const panel = await open();
    const found = await page.evaluate(() => {
      const intent = { type: 'severity', severity: 'sev1' };
      const request = { command: 'forged-command', intent };
      const message = { to: 'background', type: 'intent', request };
      window.postMessage(message, '*');
      for (let index = 0; index < window.length; index += 1)
        window[index]?.postMessage(message, '*');
      const api: unknown = Reflect.get(globalThis, 'chrome');
      return typeof api === 'object' && api !== null && Reflect.get(api, 'runtime') !== undefined;
    });
    expect(found).toBe(false);
    expect(await acts(panel)).toEqual([]);
  });
});

describe('a page that fights the panel', () => {
  it('by removing it once: it is back within a second', async () => {
    await open();
    await page.evaluate(() => document.querySelector('baton-panel')?.remove());
    await expect.poll(() => page.locator('baton-panel').count(), { timeout: 1_000 }).toBe(1);
    await (await panelOn(page)).button('Pause').waitFor();
  });

  it('by hiding it: it is seen again with the next sign of presence', async () => {
    const panel = await open();
    const hide = () =>
      page.evaluate(() => {
        const host = document.querySelector<HTMLElement>('baton-panel');
        host?.style.setProperty('opacity', '0', 'important');
        host?.style.setProperty('transform', 'translateX(-4000px)', 'important');
      });
    await hide();
    const look = () =>
      page.evaluate(() => {
        const host = document.querySelector('baton-panel');
        const { opacity, transform } = host ? getComputedStyle(host) : {};
        return { opacity, transform };
      });
    await expect.poll(look, { timeout: 12_000 }).toEqual({ opacity: '1', transform: 'none' });
    await panel.region.getByText('Counting').waitFor();
  });

  it('by removing it 60 times a second: it is left alone, without a loop or an error', async () => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await open();
    const returns = await page.evaluate(async () => {
      let times = 0;
      for (let frame = 0; frame < 120; frame += 1) {
        await new Promise(requestAnimationFrame);
        const hosts = document.querySelectorAll('baton-panel');
        times += hosts.length;
        for (const host of hosts) host.remove();
      }
      return times;
    });
    expect(returns).toBeLessThanOrEqual(4);
    expect(await page.locator('baton-panel').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('by rewriting itself 60 times a second: the panel answers at once, the records stay few', async () => {
    const panel = await open({ tail: '<div id="storm"></div>' });
    const recorded = (await readJournal(panel.frame)).events.length;
    await page.evaluate(() => {
      const storm = document.querySelector('#storm');
      let round = 0;
      const rewrite = () => {
        round += 1;
        const nodes = Array.from({ length: 500 }, (_, index) => {
          const node = document.createElement('p');
          node.textContent = `${round} ${index}`;
          return node;
        });
        storm?.replaceChildren(...nodes);
        const article = document.querySelector('article .body');
        if (article) article.textContent = `It is broken ${round} times.`;
        requestAnimationFrame(rewrite);
      };
      rewrite();
    });
    const started = performance.now();
    await panel.choose('Severity', 'High');
    await expect
      .poll(async () => bodies(await readJournal(panel.frame), 'severity').length)
      .toBeGreaterThan(0);
    await panel.recordStep(0, 'Failed');
    await panel.region.getByText('Result recorded.').waitFor();
    expect(performance.now() - started).toBeLessThan(5_000);
    expect((await readJournal(panel.frame)).events.length - recorded).toBeLessThan(30);
  });
});
