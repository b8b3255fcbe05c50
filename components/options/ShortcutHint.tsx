import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../lib/browser/api.ts';
import { t } from '../../lib/browser/i18n.ts';
import { panelShortcut } from '../../lib/page/shortcut.ts';

/** The key that opens the panel: as the browser has it, else the one that pages listen for. */
export function ShortcutHint() {
  const [shortcut, setShortcut] = useState(panelShortcut);
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
