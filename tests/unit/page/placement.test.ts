import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf, styleOf } from '../../../lib/page/placement.ts';

const window = { width: 1200, height: 800 };
const size = { width: 392, height: 720 };

it.each([
  [{ left: 792, top: 64 }, 'bottom-right', { x: 16, y: 16 }],
  [{ left: 10, top: 70 }, 'bottom-left', { x: 10, y: 10 }],
  [{ left: 10, top: 20 }, 'top-left', { x: 10, y: 20 }],
  [{ left: 800, top: 0 }, 'top-right', { x: 8, y: 0 }],
  [{ left: 5_000, top: -90 }, 'top-right', { x: 0, y: 0 }],
])('a panel at %o is told from the corner %s', (at, corner, offset) => {
  expect(placeOf({ ...at, ...size }, window, false)).toEqual({ collapsed: false, corner, offset });
});

describe('wherever it is dragged', () => {
  const box = fc.record({
    left: fc.integer({ min: -9_000, max: 9_000 }),
    top: fc.integer({ min: -9_000, max: 9_000 }),
    width: fc.integer({ min: 1, max: 2_000 }),
    height: fc.integer({ min: 1, max: 2_000 }),
  });

  it('stays inside the window, or at its edge', () => {
    fc.assert(
      fc.property(box, (at) => {
        const { x, y } = placeOf(at, window, true).offset;
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(window.width / 2);
        expect(y).toBeLessThanOrEqual(window.height / 2);
      }),
    );
  });
});

it('its style names one side of each direction and keeps it inside', () => {
  const place = { collapsed: true, corner: 'top-left', offset: { x: 12.4, y: 7 } } as const;
  expect(styleOf(place)).toEqual({
    width: '248px',
    height: '44px',
    left: 'max(0px, min(12px, calc(100vw - 248px)))',
    right: 'auto',
    top: 'max(0px, min(7px, calc(100vh - 44px)))',
    bottom: 'auto',
  });
});
