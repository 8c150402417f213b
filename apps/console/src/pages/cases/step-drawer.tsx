import { Drawer } from 'antd';
import type { ComponentType } from 'react';
import type { CaseView } from '../../api/views';
import { useWords, valueOf } from '../../i18n';
import { Chinese } from '../../parts/text';
import { Approval, Closure, Extension, Filing, Suspension } from './decision-forms';
import { ArrivalAsking, ArrivalSettlement } from './arrival-forms';
import { Assignment } from './assignment-form';
import { Jurisdiction } from './jurisdiction-form';
import { Acknowledgement } from './acknowledgement-form';
import { DemandForm } from './demands';
import { CaseReopening, Instalments, MoneyRequest, PaymentConfirmation } from './money-forms';
import { Order } from './order-form';
import { Challenge, ChallengeOutcome, ChallengeStay } from './challenge-forms';
import { DecisionForm, DecisionPayment, Enforcement, Reminder } from './decide-forms';
import { Hearing, LegalReview, Notice, Service, Statement } from './paper-forms';
import { OnTheSpot } from './on-the-spot-form';
import { InvestigationRecord } from './record-form';
import { Handover, Judgement, ObjectionAnswer, PoliceAnswer, PoliceObjection, PoliceReceipt, ReferralForm } from './referral-forms';
import { hasForm, type FormStep } from './steps';

export interface StepProps {
  readonly file: CaseView;
  readonly close: () => void;
}

const FORMS: Readonly<Record<FormStep, ComponentType<StepProps>>> = {
  acknowledgement: Acknowledgement,
  filing: Filing,
  assignment: Assignment,
  approvals: Approval,
  'investigation-records': InvestigationRecord,
  demands: DemandForm,
  'rectification-orders': Order,
  services: Service,
  notices: Notice,
  statements: Statement,
  hearings: Hearing,
  'legal-reviews': LegalReview,
  decisions: DecisionForm,
  'on-the-spot-penalties': OnTheSpot,
  'decision-payments': DecisionPayment,
  reminders: Reminder,
  enforcement: Enforcement,
  challenges: Challenge,
  'challenge-stays': ChallengeStay,
  'challenge-outcomes': ChallengeOutcome,
  'arrival-questions': ArrivalAsking,
  'arrival-settlements': ArrivalSettlement,
  'payment-confirmations': PaymentConfirmation,
  instalments: Instalments,
  'money-requests': MoneyRequest,
  referrals: ReferralForm,
  'referral-handover': Handover,
  'police-receipt': PoliceReceipt,
  'police-answers': PoliceAnswer,
  'police-objections': PoliceObjection,
  'objection-answers': ObjectionAnswer,
  'crime-judgement': Judgement,
  extension: Extension,
  suspension: Suspension,
  jurisdiction: Jurisdiction,
  closure: Closure,
  reopening: CaseReopening,
};

/** The form of a step, beside the case that it is about. */
export default function StepDrawer({ file, step, close }: StepProps & { step: string }) {
  useWords();
  if (!hasForm(step)) return null;
  const Body = FORMS[step];
  return (
    <Drawer open size={Math.min(560, window.innerWidth)} onClose={close} title={valueOf('steps', step)} destroyOnHidden>
      <p className="quiet" style={{ marginBottom: 16 }}>
        <span className="number">{file.number}</span> · <Chinese>{file.respondent.name ?? file.respondent.uscc}</Chinese>
      </p>
      <Body file={file} close={close} />
    </Drawer>
  );
}
