import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../lib/browser/api.ts';
import { t } from '../../lib/browser/i18n.ts';

/** The key that opens the panel, as the browser has it now. */
export function ShortcutHint() {
  const [shortcut, setShortcut] = useState<string | undefined>(undefined);
  useEffect(() => {
    void browser.commands.getAll().then((commands) => {
      setShortcut(commands.find(({ name }) => name === 'toggle-panel')?.shortcut);
    });
  }, []);
  return (
    <p class="options__hint muted">
      {shortcut ? (
        <>
          {t('shortcut_hint')} <kbd>{shortcut}</kbd>
        </>
      ) : (
        t('shortcut_none')
      )}
    </p>
  );
}
