import type { ReactNode } from 'react';
import { UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/index.js';
import { Allowed, Banner, useNow } from '../../ui/index.js';
import { isGrace, secondsUntil } from './action-rules.js';

interface DueNoticeProps {
  dueAt: string;
  zone: string;
  pending: boolean;
  onUndo: () => void;
  /** where several stand in a list: without the explanation */
  isBrief?: boolean;
}

/** When it starts, and the way back to the draft: in the grace time as "Undo" beside a clock. */
export function DueNotice({ dueAt, zone, pending, onUndo, isBrief = false }: DueNoticeProps): ReactNode {
  const { t } = useTranslation('report');
  const formats = useFormats();
  const now = useNow(1_000);
  const hasGrace = isGrace(dueAt, now);
  const seconds = secondsUntil(dueAt, now);
  const when = t('due.at', { time: formats.dateTimeWithZone(dueAt, zone) });
  return (
    <Banner
      tone="info"
      action={
        <Allowed permission="publish">
          {(disabled) => (
            <Button
              icon={<UndoOutlined />}
              disabled={disabled || seconds === 0}
              loading={pending}
              onClick={onUndo}
            >
              {t(hasGrace ? 'due.undo' : 'due.takeBack')}
            </Button>
          )}
        </Allowed>
      }
    >
      {hasGrace ? (
        <>
          {/* Read out once, not each second. */}
          <strong className="tabular" aria-hidden="true">
            {seconds > 0 ? t('due.in', { time: formats.duration(seconds) }) : t('due.now')}
          </strong>
          <span className="visually-hidden">{when}</span>
        </>
      ) : (
        <strong>{when}</strong>
      )}
      {!isBrief && <div>{t(hasGrace ? 'due.graceHelp' : 'due.planHelp')}</div>}
    </Banner>
  );
}
