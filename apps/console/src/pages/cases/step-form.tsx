import { App, Button, Form, type FormInstance } from 'antd';
import { useState, type ReactNode } from 'react';
import type { BodyOf, WritePath } from '../../api/client';
import { problemIn, type Problem } from '../../api/problem';
import { useWrite } from '../../api/queries';
import { t, useWords, valueOf } from '../../i18n';
import { problemText } from '../../api/problem-words';
import { ProblemNotice } from '../../parts/problem-notice';

interface Common<V extends object, B> {
  readonly step: string;
  readonly initial?: Partial<V>;
  readonly labels: Readonly<Record<string, string>>;
  readonly bodyOf: (values: V) => B;
  readonly close: () => void;
  readonly children: (form: FormInstance<V>) => ReactNode;
  readonly danger?: boolean;
}
interface Props<V extends object, P extends WritePath> extends Common<V, BodyOf<P>> {
  readonly path: P;
  readonly id: string;
}

const nameOf = (path: string): (string | number)[] => path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** One legal step as a form. */
export const StepForm = <V extends object, P extends WritePath>({ path, id, ...props }: Props<V, P>) => (
  <DeedForm<V, BodyOf<P>> sending={useWrite(path, { id })} {...props} />
);

interface Sending<B> {
  readonly isPending: boolean;
  readonly mutateAsync: (body: B) => Promise<unknown>;
}

/** A form that is sent once: what is wrong stands at its field and in one list above; what is out of order says what is open instead. */
export function DeedForm<V extends object, B>({
  sending,
  step,
  initial,
  labels,
  bodyOf,
  close,
  children,
  danger,
}: Common<V, B> & { readonly sending: Sending<B> }) {
  const { lang } = useWords();
  const [form] = Form.useForm<V>();
  const { message } = App.useApp();
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (values: V): Promise<void> => {
    setProblem(null);
    try {
      await sending.mutateAsync(bodyOf(values));
      void message.success(t('form.done', { step: valueOf('steps', step) }));
      close();
    } catch (error) {
      const refused = problemIn(error);
      setProblem(refused);
      form.setFields(
        refused.errors.map((each) => ({ name: nameOf(each.path), errors: [problemText(each.message, lang)] })) as Parameters<
          typeof form.setFields
        >[0],
      );
    }
  };
  return (
    <>
      {problem && <ProblemNotice problem={problem} labels={labels} />}
      <Form<V>
        form={form}
        layout="vertical"
        requiredMark
        scrollToFirstError
        {...(initial && { initialValues: initial })}
        onFinish={(values) => void send(values)}
        validateTrigger={['onBlur', 'onSubmit']}
      >
        {children(form)}
        <div style={{ display: 'flex', gap: 8, marginTop: 8 }}>
          <Button type="primary" htmlType="submit" loading={sending.isPending} danger={danger ?? false}>
            {t('form.submit')}
          </Button>
          <Button onClick={close}>{t('form.cancel')}</Button>
        </div>
      </Form>
    </>
  );
}
