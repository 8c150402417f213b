import type { CaseView } from '../../api/views';
import { t, useWords, valueOf } from '../../i18n';
import { moneyText } from '../../parts/text';

const saidIn = ({ sums, answers, ...counts }: NonNullable<CaseView['arrivalAnswers']>): string[] => {
  const settled = answers.filter((each) => each.settled).length;
  return [
    t('cases.story.asked', counts),
    t('cases.story.askedSums', {
      arrived: moneyText(sums.arrived),
      partly: moneyText(sums.partly),
      notArrived: moneyText(sums.notArrived),
    }),
    ...(settled ? [t('cases.story.askedSettled', { settled })] : []),
  ];
};

/** How the debtor behaves, where a transfer to the police stands, and whether the money arrived; nothing while there is nothing of it. */
export function Following({ file }: { file: CaseView }) {
  useWords();
  const { conduct, burdenOfProof, referral, arrival, arrivalAnswers, instalments, moneyRequests, drawdowns, advances, challenges } = file;
  const lines = [
    conduct.length > 0 && t('cases.story.conduct', { what: conduct.map((each) => valueOf('conducts', each)).join('、') }),
    burdenOfProof && t('cases.story.burden'),
    referral && t('cases.story.referral', { stage: valueOf('referralStages', referral.stage) }),
    referral?.paidBeforeFilingOn && t('cases.story.paidBefore', { date: referral.paidBeforeFilingOn }),
    ...challenges.map(({ kind, filedOn, stayedOn, outcome, endedOn }) =>
      [
        `${valueOf('challengeKinds', kind)} ${filedOn}`,
        stayedOn && t(outcome ? 'challenge.wasStayed' : 'challenge.stayed', { date: stayedOn }),
        outcome ? `${valueOf('challengeOutcomes', outcome)} ${endedOn ?? ''}` : t('challenge.pending'),
      ]
        .filter(Boolean)
        .join(' · '),
    ),
    arrival && t('cases.story.arrival', { amount: moneyText(arrival.confirmed), workers: arrival.workers, unreached: arrival.unreached }),
    ...(arrivalAnswers ? saidIn(arrivalAnswers) : []),
    instalments.length > 0 &&
      t('moneySteps.plan', { parts: instalments.map(({ dueOn, amount }) => `${dueOn} ${moneyText(amount)} ${t('form.yuan')}`).join('; ') }),
    ...moneyRequests.map(({ means, amount, state, answered }) =>
      [
        t('moneySteps.request', { means: valueOf('moneyMeans', means), amount: moneyText(amount) }),
        valueOf('moneyStates', state),
        answered && t('moneySteps.answered', { amount: moneyText(answered.amount) }),
        answered?.why,
      ]
        .filter(Boolean)
        .join(' · '),
    ),
    ...drawdowns.map(({ amount, paidOn }) =>
      [t(paidOn ? 'moneySteps.drawn' : 'moneySteps.notDrawn', { amount: moneyText(amount) }), paidOn].filter(Boolean).join(' · '),
    ),
    ...advances.map(({ state, amount, recovered }) =>
      [t('moneySteps.advanced', { amount: moneyText(amount), recovered: moneyText(recovered) }), valueOf('advanceStates', state)].join(
        ' · ',
      ),
    ),
  ].filter((line) => typeof line === 'string');
  if (lines.length === 0) return null;
  return (
    <section className="sheet" data-testid="case-following">
      <div className="sheet-head">
        <h2>{t('cases.story.following')}</h2>
      </div>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}
