import { render } from 'preact';
import { TeachApp } from './TeachApp.tsx';
import './teaching.css';
import { openTeaching } from './teaching.ts';

/** Shows the list of what can be taught in the panel's frame; loaded only for that. */
export const startTeaching = (body: HTMLElement): void =>
  render(<TeachApp teaching={openTeaching()} />, body);
