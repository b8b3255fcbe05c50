/** Strokes on a 16 × 16 grid; the words beside an icon carry the meaning. */
const paths = {
  grip: 'M6 3.5v.01M10 3.5v.01M6 8v.01M10 8v.01M6 12.5v.01M10 12.5v.01',
  collapse: 'M4 6l4 4 4-4',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  close: 'M4 4l8 8M12 4l-8 8',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  play: 'M5 3.5v9l7.5-4.5z',
  check: 'M3.5 8.5l3 3 6-7',
  alert: 'M8 2.5 14.5 13.5h-13zM8 6.5v3M8 11.6v.01',
  clock: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 5v3.2l2.2 1.3',
  away: 'M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4M3 13.5l10-11',
  handover: 'M2.5 8h9.5M8.5 4l4 4-4 4',
  clipboard: 'M5.5 3h-2v10.5h9V3h-2M5.5 2h5v2.5h-5z',
  question: 'M5.6 5.8a2.4 2.4 0 1 1 3.7 2c-.9.6-1.3 1-1.3 1.9M8 12.6v.01',
  not_yet: 'M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3',
  rules: 'M3 4.2l1 1 1.6-1.9M3 8.7l1 1 1.6-1.9M3 13.2l1 1 1.6-1.9M8 4.2h5.5M8 8.7h5.5M8 13.2h5.5',
  phone: 'M4.6 2.5 3 3.8c-.6 4.4 4.8 9.8 9.2 9.2l1.3-1.6-2.8-2-1.5 1.1a7 7 0 0 1-2.7-2.7L7.6 6.3z',
  remote_session: 'M2.5 3.5h11v7.5h-11zM6 13.5h4',
  on_site: 'M8 14s4.5-4.3 4.5-7.5a4.5 4.5 0 0 0-9 0C3.5 9.7 8 14 8 14M8 6.5v.01',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6h7a4 4 0 0 1 0 8h-3',
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
);
