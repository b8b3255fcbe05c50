import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from '../../lib/browser/api.ts';
import { t } from '../../lib/browser/i18n.ts';

/** Where Baton may work. Sites are added from the toolbar, on the site itself. */
export function SitesSection() {
  const [patterns, setPatterns] = useState<readonly string[] | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const read = async (): Promise<void> => {
      const { origins } = await browser.permissions.getAll();
      setPatterns(origins ?? []);
    };
    const renew = (): void => void read();
    renew();
    browser.permissions.onAdded.addListener(renew);
    browser.permissions.onRemoved.addListener(renew);
    return () => {
      browser.permissions.onAdded.removeListener(renew);
      browser.permissions.onRemoved.removeListener(renew);
    };
  }, []);

  const remove = async (pattern: string): Promise<void> => {
    const isRemoved = await browser.permissions.remove({ origins: [pattern] });
    if (!isRemoved) return;
    setPatterns((known) => known?.filter((other) => other !== pattern) ?? null);
    heading.current?.focus();
  };

  return (
    <section class="card" aria-labelledby="sites-heading">
      <h2 id="sites-heading" ref={heading} tabIndex={-1}>
        {t('sites_heading')}
      </h2>
      <p class="muted">{t('sites_help')}</p>
      {patterns?.length === 0 && <p class="empty">{t('sites_empty')}</p>}
      {patterns !== null && patterns.length > 0 && (
        <ul class="rows">
          {patterns.map((pattern) => (
            <li key={pattern} class="row">
              <bdi class="row__text">{siteText(pattern)}</bdi>
              <button
                type="button"
                class="button"
                aria-label={t('site_remove_named', siteText(pattern))}
                onClick={() => void remove(pattern)}
              >
                {t('site_remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** `https://help.example/*` as people write it. */
const siteText = (pattern: string): string => pattern.replace(/\/\*$/, '');
