import { lazy, type ReactNode, useId, useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Soon } from '../../ui/index.js';
import type { MessageEditorProps } from './message-editor.js';

const QuickReplyEditor = lazy(async () => ({
  default: (await import('./quick-replies/quick-reply-editor.js')).QuickReplyEditor,
}));
const SenderFields = lazy(async () => ({ default: (await import('./sender-fields.js')).SenderFields }));

/** What every message may carry beside its content: buttons under the chat, and another name and face. */
export function MessageExtras(props: MessageEditorProps & { isLast: boolean }): ReactNode {
  const { t } = useTranslation('composer');
  const { message, isLast } = props;
  const isShown = isLast || message['quickReply'] !== undefined;
  return (
    <>
      {isShown && (
        <Extra title={t('quickReply.title')} isSet={message['quickReply'] !== undefined}>
          <QuickReplyEditor {...props} />
        </Extra>
      )}
      <Extra title={t('sender.title')} isSet={message['sender'] !== undefined}>
        <SenderFields {...props} />
      </Extra>
    </>
  );
}

function Extra({
  title,
  isSet,
  children,
}: {
  title: string;
  isSet: boolean;
  children: ReactNode;
}): ReactNode {
  const [isOpen, setOpen] = useState(isSet);
  const id = useId();
  return (
    <div className="message-extra">
      <Button
        type="link"
        size="small"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {title}
      </Button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <Soon rows={2}>{children}</Soon>}
      </div>
    </div>
  );
}
