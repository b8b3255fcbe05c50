import { plural, t } from '../../lib/browser/i18n.ts';
import { rejects, type Finding } from '../../lib/policy/finding.ts';

interface Props {
  readonly findings: readonly Finding[];
  readonly refused: boolean;
}

/** Everything that was found in a policy: what, where, and how to mend it. */
export const FindingList = ({ findings, refused }: Props) => (
  <div class="findings">
    <h3>{plural(refused ? 'findings_refused' : 'findings_in_force', findings.length)}</h3>
    <ol>
      {findings.map((finding, index) => (
        <li key={index} class="finding">
          <p class="finding__what">
            <span class={`badge badge--${badgeTone(finding)}`}>{finding.code}</span>
            <span dir="auto">{finding.message}</span>
          </p>
          <p class="muted">
            {t('finding_place')} <code>{finding.pointer || '/'}</code>
          </p>
          <p dir="auto">{finding.fix}</p>
        </li>
      ))}
    </ol>
  </div>
);

const badgeTone = (finding: Finding): 'bad' | 'warning' | 'plain' =>
  rejects(finding) ? 'bad' : finding.code.startsWith('R') ? 'warning' : 'plain';
