import { useId, useState } from 'preact/hooks';
import { t } from '../../lib/browser/i18n.ts';
import { ChoiceGroup } from '../shared/ChoiceGroup.tsx';
import { Disclosure } from '../shared/Disclosure.tsx';
import { resultChoices, type SayableResult } from '../shared/result-choices.ts';
import { useSession } from '../shared/session.ts';
import { useDraft } from '../shared/useDraft.ts';

/** Something tried that no checklist names. What was typed stays until it is recorded. */
export function AlsoTriedForm() {
  const session = useSession();
  const textId = useId();
  const evidenceId = useId();
  const what = useDraft('also tried');
  const [result, setResult] = useState<SayableResult>('no_change');
  const evidence = useDraft('also tried: evidence');

  const add = async (close: () => void): Promise<void> => {
    const said = what.text?.trim();
    if (!said) return;
    const proof = evidence.text?.trim();
    const recorded = await session.act({
      type: 'alsoTried',
      text: said,
      result,
      ...(proof && { evidence: proof }),
    });
    if (!recorded) return;
    what.change(null);
    evidence.change(null);
    setResult('no_change');
    close();
  };

  return (
    <Disclosure label={t('also_tried')}>
      {(close) => (
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            void add(close);
          }}
        >
          <label class="field__label" for={textId}>
            {t('also_tried_what')}
          </label>
          <input
            id={textId}
            class="input"
            type="text"
            dir="auto"
            autocomplete="off"
            required
            value={what.text ?? ''}
            onInput={(event) => what.change(event.currentTarget.value)}
          />
          <ChoiceGroup
            legend={t('also_tried_result')}
            choices={resultChoices()}
            chosen={result}
            onChoose={setResult}
          />
          <label class="field__label" for={evidenceId}>
            {t('evidence_text')}
          </label>
          <input
            id={evidenceId}
            class="input"
            type="text"
            dir="auto"
            autocomplete="off"
            value={evidence.text ?? ''}
            onInput={(event) => evidence.change(event.currentTarget.value)}
          />
          <div class="form__buttons">
            <button type="submit" class="button button--primary">
              {t('add')}
            </button>
            <button type="button" class="button" onClick={close}>
              {t('cancel')}
            </button>
          </div>
        </form>
      )}
    </Disclosure>
  );
}
