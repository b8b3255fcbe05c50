import { useId, useState } from 'preact/hooks';
import { t } from '../../../lib/browser/i18n.ts';
import type { NoteSection } from '../../../lib/handoff/note.ts';
import { AnswerField } from './AnswerField.tsx';
import { Blocks } from './Blocks.tsx';

/** One section of the note: what Baton filled in, and the place for the agent's own words. */
export function SectionView({ section }: { readonly section: NoteSection }) {
  const heading = useId();
  const [asked, setAsked] = useState(section.answer !== undefined || !section.complete);
  const mayAnswer = section.question !== undefined;
  return (
    <section class="note-section" aria-labelledby={heading} data-complete={section.complete}>
      <div class="note-section__top">
        <h3 id={heading} class="note-section__heading" dir="auto">
          {section.heading}
        </h3>
        {section.required && (
          <span class={section.complete ? 'badge badge--good' : 'badge badge--warning'}>
            {t(section.complete ? 'section_answered' : 'section_required')}
          </span>
        )}
      </div>
      {section.drafted.length > 0 && <Blocks blocks={section.drafted} />}
      {mayAnswer && asked && <AnswerField section={section} />}
      {mayAnswer && !asked && (
        <button type="button" class="button button--link" onClick={() => setAsked(true)}>
          {t('section_add', section.heading)}
        </button>
      )}
      {!mayAnswer && section.drafted.length === 0 && <p class="muted">{t('section_empty')}</p>}
    </section>
  );
}
