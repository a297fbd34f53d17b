import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/index.js';
import { Panel } from '../../../ui/index.js';
import { isMessageType } from '../message-types.js';
import { objectOf } from '../json.js';
import { type LinkRow, linkRows, type LinkTracking } from './link-rows.js';

export interface LinkSettings {
  tracking: LinkTracking;
  onTracking: (tracking: LinkTracking) => void;
  /** this server's address, when phones cannot open it: they could not follow counted links */
  localUrl: string | null;
}

interface LinkListProps {
  messages: readonly unknown[];
  tracking: LinkSettings | null;
  readOnly: boolean;
  onGoTo: (path: string) => void;
}

const CHOICES = ['none', 'campaign', 'contact'] as const satisfies readonly LinkTracking[];

/** Every link of all messages, and how their clicks are counted. */
export function LinkList({ messages, tracking, readOnly, onGoTo }: LinkListProps): ReactNode {
  const { t } = useTranslation('composer');
  const formats = useFormats();
  const group = useId();
  const rows = linkRows(messages);
  return (
    <Panel
      title={t('links.title')}
      extra={<span className="muted tabular">{formats.number(rows.length)}</span>}
    >
      {tracking && (
        <fieldset className="link-tracking">
          <legend>{t('links.tracking')}</legend>
          {CHOICES.map((choice) => (
            <label key={choice} className="link-choice">
              <input
                type="radio"
                name={group}
                checked={tracking.tracking === choice}
                disabled={readOnly}
                onChange={() => tracking.onTracking(choice)}
              />
              <span>
                {t(`links.choice.${choice}.name`)}{' '}
                <span className="muted">{t(`links.choice.${choice}.use`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {tracking && tracking.localUrl !== null && (
        <p className="link-local muted">{t('links.local', { url: tracking.localUrl })}</p>
      )}
      {rows.length === 0 ? (
        <p className="muted">{t('links.empty')}</p>
      ) : (
        <ul className="link-list">
          {rows.map((row, index) => (
            <li key={`${row.path} ${index}`}>
              <Link
                row={row}
                type={objectOf(messages[row.message])['type']}
                tracking={tracking?.tracking}
                onGoTo={onGoTo}
              />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

interface LinkProps {
  row: LinkRow;
  type: unknown;
  tracking: LinkTracking | undefined;
  onGoTo: (path: string) => void;
}

function Link({ row, type, tracking, onGoTo }: LinkProps): ReactNode {
  const { t } = useTranslation('composer');
  const { path, url, message, counts, warning } = row;
  const place = t('list.message', {
    number: message + 1,
    type: isMessageType(type) ? t(`message.${type}.name`) : t('message.unknown'),
  });
  const state = counts === 'never' ? 'never' : tracking && tracking !== 'none' ? 'counted' : 'off';
  return (
    <>
      <button type="button" className="link-place" onClick={() => onGoTo(path)}>
        {place}
      </button>
      <span className="link-url" lang="">
        {url === '' ? t('links.none') : url}
      </span>
      <span className="muted">{tracking !== undefined && t(`links.state.${state}`)}</span>
      {warning && <span className="link-warning">{t(`links.warning.${warning}`)}</span>}
    </>
  );
}
