import { t } from '../../i18n';
import { Hint } from './paper-forms';
import { StepForm } from './step-form';
import type { StepProps } from './step-drawer';

/** 确认接收 of an assignment: one press; until then it goes up the line. */
export const Acknowledgement = ({ file, close }: StepProps) => (
  <StepForm<Record<string, never>, '/api/v1/cases/{id}/acknowledgement'>
    path="/api/v1/cases/{id}/acknowledgement"
    id={file.id}
    step="acknowledgement"
    close={close}
    labels={{}}
    bodyOf={() => undefined}
  >
    {() => <Hint text={t('step.acknowledgement.hint')} />}
  </StepForm>
);
