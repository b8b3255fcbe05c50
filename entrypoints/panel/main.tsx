import { render } from 'preact';
import { reportActivity } from '../../components/panel/activity.ts';
import { heldFrame } from '../../components/panel/frame.ts';
import '../../components/panel/panel.css';
import { PanelApp } from '../../components/panel/PanelApp.tsx';
import { refuseScriptedInput } from '../../components/panel/trusted-input.ts';
import { openSession } from '../../components/shared/session.ts';
import { onPanelShortcut } from '../../lib/page/shortcut.ts';

refuseScriptedInput(document);
if (location.hash === '#teach') {
  // Needed once per site at most, so the panel doesn't carry it.
  const { startTeaching } = await import('../../components/teaching/start.tsx');
  startTeaching(document.body);
} else {
  const frame = heldFrame();
  reportActivity(document);
  onPanelShortcut(
    document,
    () => void frame.setCollapsed(!frame.collapsed.value),
    new AbortController().signal,
  );
  render(<PanelApp session={openSession()} frame={frame} />, document.body);
}
