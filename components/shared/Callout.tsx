import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

interface Props {
  readonly tone: 'info' | 'good' | 'warning' | 'bad';
  readonly children: ComponentChildren;
  /** Read out when it appears. */
  readonly announce?: boolean;
}

const icons: Readonly<Record<Props['tone'], IconName>> = {
  info: 'clock',
  good: 'check',
  warning: 'alert',
  bad: 'alert',
};

/** A framed sentence with what to do next. */
export const Callout = ({ tone, children, announce }: Props) => (
  <div class={`callout callout--${tone}`} role={announce ? 'status' : undefined}>
    <Icon name={icons[tone]} />
    <div class="callout__body">{children}</div>
  </div>
);
