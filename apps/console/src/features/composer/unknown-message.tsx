import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageEditorProps } from './message-editor.js';

/** A message that came by the API and is of no type we know: kept as it is. */
export function UnknownMessage({ message }: MessageEditorProps): ReactNode {
  const { t } = useTranslation('composer');
  return (
    <>
      <p className="muted">{t('message.unknownText')}</p>
      <pre className="mono message-json">{JSON.stringify(message, null, 2)}</pre>
    </>
  );
}
