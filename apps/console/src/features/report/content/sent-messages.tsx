import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinePreview } from '../../../line-preview/index.js';
import '../../../line-preview/line-preview.css';
import { usePreviewWords } from '../../preview/index.js';
import type { ShownReport } from '../report-data.js';

/** Messages as LINE shows them, from the account that sends them. */
export function SentMessages({
  messages,
  shown,
}: {
  messages: readonly unknown[];
  shown: ShownReport;
}): ReactNode {
  const { t } = useTranslation('report');
  const words = usePreviewWords();
  const { connection, campaign } = shown;
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="sent-messages" role="region" aria-label={t('content.preview')} tabIndex={0}>
      <LinePreview
        messages={messages}
        sender={{
          name: connection?.bot.displayName ?? connection?.name ?? '',
          pictureUrl: connection?.bot.pictureUrl ?? undefined,
        }}
        words={words}
        lang={campaign.localization.language}
      />
    </div>
  );
}
