import { useRef, useState } from 'preact/hooks';
import { send } from '../../lib/browser/client.ts';
import { t } from '../../lib/browser/i18n.ts';
import type { Finding } from '../../lib/policy/finding.ts';
import type { TaughtDefinition } from '../../lib/policy/schema/taught.ts';
import type { SavedTaught } from '../../lib/service/messages.ts';
import { Callout } from '../shared/Callout.tsx';
import { useAsked } from '../shared/useAsked.ts';
import { FindingList } from './FindingList.tsx';
import { ImportTaught } from './ImportTaught.tsx';
import { TaughtRow } from './TaughtRow.tsx';

interface Outcome {
  readonly tone: 'good' | 'bad';
  readonly text: string;
  readonly findings?: readonly Finding[];
  /** What can be had back. */
  readonly removed?: TaughtDefinition;
}

/** Sites that Baton learned by pointing, one's own and the policy's. */
export function TaughtSection() {
  const { value: taught, failure, renew } = useAsked(() => send('taughtHelpdesks', null));
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  /** True when it was saved. */
  const save = async (text: string, said?: string): Promise<boolean> => {
    const answer = await send('saveTaught', { text });
    if (!answer.ok) {
      setOutcome({ tone: 'bad', text: t(`error_${answer.error.code}`) });
      return false;
    }
    setOutcome(outcomeOf(answer.value, said));
    await renew();
    return answer.value.definition !== null;
  };

  const remove = async (definition: TaughtDefinition): Promise<void> => {
    const answer = await send('removeTaught', { id: definition.id });
    setOutcome(
      answer.ok
        ? { tone: 'good', text: t('taught_removed', definition.name), removed: definition }
        : { tone: 'bad', text: t(`error_${answer.error.code}`) },
    );
    await renew();
    heading.current?.focus();
  };

  const restore = async (definition: TaughtDefinition): Promise<void> => {
    await save(JSON.stringify(definition), t('taught_restored', definition.name));
    heading.current?.focus();
  };

  return (
    <section class="card" aria-labelledby="taught-heading">
      <h2 id="taught-heading" ref={heading} tabIndex={-1}>
        {t('taught_heading')}
      </h2>
      <p class="muted">{t('taught_help')}</p>
      {taught?.length === 0 && <p class="empty">{t('taught_empty')}</p>}
      {taught && taught.length > 0 && (
        <ul class="rows">
          {taught.map((one) => (
            <TaughtRow
              key={`${one.from} ${one.definition.id}`}
              taught={one}
              onSave={save}
              onRemove={() => void remove(one.definition)}
            />
          ))}
        </ul>
      )}
      <div role="status" class="card__status">
        {failure && (
          <Callout tone="bad">
            <p>{t(`error_${failure}`)}</p>
          </Callout>
        )}
        {outcome && (
          <Callout tone={outcome.tone}>
            <p>{outcome.text}</p>
            {outcome.removed && (
              <UndoButton definition={outcome.removed} onUndo={(one) => void restore(one)} />
            )}
          </Callout>
        )}
      </div>
      {outcome?.findings && <FindingList findings={outcome.findings} refused />}
      <ImportTaught
        onText={save}
        onUnusable={(why) => setOutcome({ tone: 'bad', text: t(`policy_${why}`) })}
      />
    </section>
  );
}

const outcomeOf = (saved: SavedTaught, said?: string): Outcome =>
  saved.definition
    ? { tone: 'good', text: said ?? t('taught_saved', saved.definition.version) }
    : { tone: 'bad', text: t('taught_refused'), findings: saved.findings };

const UndoButton = ({
  definition,
  onUndo,
}: {
  readonly definition: TaughtDefinition;
  readonly onUndo: (definition: TaughtDefinition) => void;
}) => (
  <button type="button" class="button" onClick={() => onUndo(definition)}>
    {t('undo')}
  </button>
);
