import { describe, expect, it } from 'vitest';
import type { PanelPlace } from '../../../lib/service/messages.ts';
import { changedPlace } from '../../../lib/service/place.ts';

const at = (corner: PanelPlace['corner']): PanelPlace => ({
  collapsed: false,
  corner,
  offset: { x: 16, y: 40 },
});

describe('the place of the panel', () => {
  it.each([
    ['bottom-right', 'left', 'bottom-left'],
    ['bottom-right', 'top', 'top-right'],
    ['bottom-right', 'right', 'bottom-right'],
    ['top-left', 'bottom', 'bottom-left'],
    ['top-left', 'right', 'top-right'],
    ['top-left', 'top', 'top-left'],
  ] as const)('goes from %s to the %s: %s', (from, towards, to) => {
    expect(changedPlace(at(from), { towards })).toEqual(at(to));
  });

  it('stays where it is when the panel collapses or opens', () => {
    const collapsed = changedPlace(at('top-left'), { collapsed: true });
    expect(collapsed).toEqual({ ...at('top-left'), collapsed: true });
    expect(changedPlace(collapsed, { collapsed: false })).toEqual(at('top-left'));
  });
});
