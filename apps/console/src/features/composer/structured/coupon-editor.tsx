import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_COUPON_TAG_UNITS } from '../../../../../../libs/line/limits.js';
import { TemplateField } from '../../../template/index.js';
import type { MessageEditorProps } from '../message-editor.js';
import { put, textOf } from '../json.js';
import './structured.css';

/** A coupon that was made in LINE Official Account Manager, by its id. */
export function CouponEditor({ message, onChange, path, ...context }: MessageEditorProps): ReactNode {
  const { t } = useTranslation('composer');
  const set =
    (key: string) =>
    (value: string): void =>
      onChange(
        put({ ...message }, key, value === '' && key !== 'couponId' ? undefined : value),
        `${path}.${key}`,
      );
  return (
    <div className="structured">
      <p className="muted">{t('structured.coupon.about')}</p>
      <TemplateField
        {...context}
        label={t('structured.coupon.id')}
        help={t('structured.coupon.idHelp')}
        value={textOf(message['couponId'])}
        onChange={set('couponId')}
        path={`${path}.couponId`}
      />
      <TemplateField
        {...context}
        label={t('structured.coupon.tag')}
        help={t('structured.coupon.tagHelp')}
        value={textOf(message['deliveryTag'])}
        onChange={set('deliveryTag')}
        path={`${path}.deliveryTag`}
        limit={{ units: MAX_COUPON_TAG_UNITS }}
      />
    </div>
  );
}
