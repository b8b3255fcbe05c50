import { render } from 'preact';
import '../../components/popup/popup.css';
import { PopupApp } from '../../components/popup/PopupApp.tsx';
import { openSite } from '../../components/popup/site.ts';
import { openSession } from '../../components/shared/session.ts';
import { browser } from '../../lib/browser/api.ts';

/** The tab in front; `?tab=` names another one, for a popup opened as a page. */
async function tabInQuestion(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

const tab = (await tabInQuestion()) ?? browser.tabs.TAB_ID_NONE;
render(<PopupApp session={openSession(tab)} site={openSite(tab)} tab={tab} />, document.body);
