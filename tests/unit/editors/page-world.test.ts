// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { insertInPage } from '../../../lib/editors/page-world.ts';

beforeEach(() => {
  document.body.innerHTML = '<p id="other"></p><p id="field" data-baton-mark="0.5"></p>';
});

const element = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(selector);
  return found;
};

/** What an element is told. */
const heard = (target: EventTarget, type: string): Event[] => {
  const events: Event[] = [];
  target.addEventListener(type, (event) => events.push(event));
  return events;
};

describe('the one operation in the page', () => {
  it('needs nothing from outside itself', () => {
    // oxlint-disable-next-line no-new-func, typescript/no-implied-eval, typescript/no-unsafe-call -- as the browser does with it
    new Function(`return (${insertInPage.toString()})('0.5', 'paste', 'text', '<p>html</p>')`)();
    expect(document.body.innerHTML).toContain('data-baton-mark');
  });

  it('is for the marked element alone', () => {
    const pasted = heard(element('#field'), 'paste');
    const others = heard(element('#other'), 'paste');
    insertInPage('0.5', 'paste', 'text', '<p>html</p>');
    insertInPage('0.6', 'paste', 'text', '<p>html</p>');
    expect(pasted).toHaveLength(1);
    expect(others).toHaveLength(0);
    const [event] = pasted;
    const data = event instanceof ClipboardEvent ? event.clipboardData : null;
    expect(data?.getData('text/html')).toBe('<p>html</p>');
    expect(data?.getData('text/plain')).toBe('text');
  });

  it('finds the element in an open shadow root', () => {
    const root = element('#other').attachShadow({ mode: 'open' });
    root.append(element('#field'));
    const told = heard(root, 'beforeinput');
    insertInPage('0.5', 'beforeinput', 'text', '<p>html</p>');
    expect(told).toHaveLength(1);
  });

  it.each(['paste', 'beforeinput', 'quill'] as const)(
    'answers nothing and throws nothing, whatever the page does: %s',
    (way) => {
      Object.assign(document.body, {
        get __quill() {
          return {};
        },
      });
      element('#field').dispatchEvent = () => {
        throw new Error('page');
      };
      expect(insertInPage('0.5', way, 'text', 'html')).toBeUndefined();
      expect(insertInPage('"]', way, 'text', 'html')).toBeUndefined();
    },
  );
});
