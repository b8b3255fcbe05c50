import { FakeBrowser } from '../components/states/fake-browser.ts';
import catalogue from '../../../public/_locales/en/messages.json';

/**
 * The extension API with a storage of its own, whose content is given. It is
 * found when a module that uses it is loaded, so it must be there first.
 */
export function extensionStorage(): Map<string, unknown> {
  const kept = new Map<string, unknown>();
  const local = {
    get: (key: string) => Promise.resolve(kept.has(key) ? { [key]: kept.get(key) } : {}),
    set(values: Readonly<Record<string, unknown>>) {
      for (const [key, value] of Object.entries(values)) kept.set(key, structuredClone(value));
      return Promise.resolve();
    },
  };
  new FakeBrowser(catalogue).install();
  Object.assign(Reflect.get(globalThis, 'browser'), { storage: { local } });
  return kept;
}
