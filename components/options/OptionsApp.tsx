import { t } from '../../lib/browser/i18n.ts';
import { BatonMark } from '../shared/BatonMark.tsx';
import { BacktestSection } from './backtest/BacktestSection.tsx';
import { DataSection } from './DataSection.tsx';
import { PolicySection } from './PolicySection.tsx';
import { ShortcutHint } from './ShortcutHint.tsx';
import { SitesSection } from './SitesSection.tsx';
import { TaughtSection } from './TaughtSection.tsx';

export const OptionsApp = () => (
  <main class="options">
    <div class="options__top">
      <BatonMark />
      <h1>{t('options_title')}</h1>
    </div>
    <PolicySection />
    <BacktestSection />
    <SitesSection />
    <TaughtSection />
    <DataSection />
    <ShortcutHint />
  </main>
);
