import { Fragment, type ReactNode } from 'react';
import { hasOwnSender, LineRow, type Sender } from './line-row.js';
import { type PreviewOptions, PreviewScope } from './preview-settings.js';
import { QuickReplies, quickReplyItems } from './quick-replies.js';

export interface LinePreviewProps extends PreviewOptions {
  /** Message objects of one request, in order. */
  messages: readonly unknown[];
  sender: Sender;
  /** LINE's own looks; flex messages and templates are the same in both. */
  theme?: 'light' | 'dark';
  /** The language of the messages, so that Han characters get the right glyphs. */
  lang?: string | undefined;
  /** Puts something around a message in its place, or in its stead. */
  wrap?: ((row: ReactNode, index: number) => ReactNode) | undefined;
}

/** The messages of one request as a chat of LINE's app: the account's face, the messages, the quick replies. */
export function LinePreview({
  messages,
  sender,
  theme = 'light',
  lang,
  wrap = (row) => row,
  ...options
}: LinePreviewProps): ReactNode {
  return (
    <PreviewScope {...options}>
      <div className="lp lp-chat" data-theme={theme} lang={lang}>
        <div className="lp-log">
          {messages.map((message, index) => (
            <Fragment key={index}>
              {wrap(
                <LineRow message={message} sender={sender} withFace={index === 0 || hasOwnSender(message)} />,
                index,
              )}
            </Fragment>
          ))}
        </div>
        <QuickReplies items={quickReplyItems(messages)} />
      </div>
    </PreviewScope>
  );
}
