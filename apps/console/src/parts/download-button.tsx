import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { download, type Inputs } from '../api/client';
import { problemIn } from '../api/problem';
import { problemText } from '../api/problem-words';
import type { paths } from '../api/schema';
import { t, useWords } from '../i18n';
import { saveFile } from './csv';

interface Props {
  readonly path: keyof paths;
  readonly inputs: Inputs;
  /** What the file is called on the person's machine. */
  readonly name: string;
  readonly children: ReactNode;
}

/** Fetches a file with the person's right and hands it over; a refusal is said. */
export function DownloadButton({ path, inputs, name, children }: Props) {
  const { lang } = useWords();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      saveFile(name, await download(path, inputs));
    } catch (error) {
      void message.error(problemText(problemIn(error).detail, lang) || t('states.failed'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon={<DownloadOutlined />} loading={busy} onClick={() => void save()}>
      {children}
    </Button>
  );
}
