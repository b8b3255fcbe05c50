import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../lib/browser/api.ts';
import { t } from '../../lib/browser/i18n.ts';

/** What the manifest suggests, and what pages listen for where the browser doesn't assign it. */
const suggested = 'Alt+Shift+B';

/** The key that opens the panel: as the browser has it, else the one that pages listen for. */
export function ShortcutHint() {
  const [shortcut, setShortcut] = useState(suggested);
  useEffect(() => {
    void browser.commands.getAll().then((commands) => {
      const assigned = commands.find(({ name }) => name === 'toggle-panel')?.shortcut;
      if (assigned) setShortcut(assigned);
    });
  }, []);
  return (
    <p class="options__hint muted">
      {t('shortcut_hint')} <kbd>{shortcut}</kbd>
    </p>
  );
}
