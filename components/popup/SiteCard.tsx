import { t } from '../../lib/browser/i18n.ts';
import type { SiteView } from '../../lib/service/messages.ts';
import { Callout } from '../shared/Callout.tsx';
import type { Site, SiteProgress } from './site.ts';

/** Says in plain words what this page is to Baton, and offers what can be done about it. */
export function SiteCard({ site }: { readonly site: Site }) {
  const view = site.view.value;
  const progress = site.progress.value;
  if (!view) {
    return (
      <div class="site">
        {isFailure(progress) ? (
          <p role="alert">{t(`error_${progress}`)}</p>
        ) : (
          <progress aria-label={t('working_on_it')} />
        )}
      </div>
    );
  }
  const { pattern } = view;
  const isBusy = progress === 'asking' || progress === 'enabling' || progress === 'disabling';
  return (
    <div class="site">
      <p class="site__title">{titleText(view)}</p>
      <p class="muted">{helpText(view)}</p>
      {pattern && view.kind === 'disabled' && view.helpdesk && (
        <button
          type="button"
          class="button button--primary button--wide"
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy) site.enable(pattern);
          }}
        >
          {t('enable_site')}
        </button>
      )}
      {pattern && mayTeach(view) && (
        <>
          {!view.helpdesk && <p class="muted">{t('popup_teach_help')}</p>}
          <button
            type="button"
            class={view.helpdesk ? 'button button--link' : 'button button--primary button--wide'}
            aria-disabled={isBusy}
            onClick={() => {
              if (!isBusy) site.teach(pattern);
            }}
          >
            {t(view.helpdesk ? 'popup_teach_again' : 'popup_teach')}
          </button>
        </>
      )}
      {pattern && view.kind === 'enabled' && (
        <button
          type="button"
          class="button button--wide"
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy) site.disable(pattern);
          }}
        >
          {t('disable_site')}
        </button>
      )}
      <div role="status">
        {isBusy && (
          <>
            <progress aria-label={t('working_on_it')} />
            <p class="muted">{t(`site_${progress}`)}</p>
          </>
        )}
        {progress === 'denied' && (
          <Callout tone="warning">
            <p>{t('site_denied')}</p>
          </Callout>
        )}
        {isFailure(progress) && (
          <Callout tone="bad">
            <p>{t(`error_${progress}`)}</p>
          </Callout>
        )}
      </div>
    </div>
  );
}

/** What nobody knows, and what was taught here before; a product's own pages need no teaching. */
const mayTeach = ({ helpdesk }: SiteView): boolean => !helpdesk || helpdesk.taught === true;

type Failure = Exclude<SiteProgress, 'idle' | 'asking' | 'denied' | 'enabling' | 'disabling'>;

const isFailure = (progress: SiteProgress): progress is Failure =>
  !['idle', 'asking', 'denied', 'enabling', 'disabling'].includes(progress);

function titleText(view: SiteView): string {
  if (view.kind === 'none') return t('site_none');
  if (!view.helpdesk) return t(view.kind === 'enabled' ? 'site_on_other_page' : 'site_unknown');
  return view.kind === 'enabled'
    ? t('site_on', view.helpdesk.name)
    : t('site_recognised', view.helpdesk.name);
}

function helpText(view: SiteView): string {
  if (view.kind === 'none') return t('site_none_help');
  if (!view.helpdesk) {
    return t(view.kind === 'enabled' ? 'site_on_other_page_help' : 'site_unknown_help');
  }
  if (view.kind === 'enabled') return view.origin ?? '';
  return t('site_recognised_help', view.origin ?? '');
}
