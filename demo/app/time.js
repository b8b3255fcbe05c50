import { element } from './element.js';

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const exact = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

const ago = (at) => {
  const minutes = Math.round((at - Date.now()) / 60_000);
  if (minutes === 0) return 'just now';
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return Math.abs(hours) < 24
    ? relative.format(hours, 'hour')
    : relative.format(Math.round(hours / 24), 'day');
};

/** A time as people say it, with the exact one on hovering. */
export const timeElement = (iso) => {
  const at = new Date(iso);
  return element('time', { datetime: iso, title: exact.format(at) }, ago(at.getTime()));
};
