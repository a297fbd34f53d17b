import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ENGLISH, type PreviewWords } from '../../line-preview/index.js';

type Plain = { [Key in keyof PreviewWords as PreviewWords[Key] extends string ? Key : never]: string };

const PLAIN: readonly (keyof Plain)[] = (Object.keys(ENGLISH) as (keyof PreviewWords)[]).filter(
  (key): key is keyof Plain => typeof ENGLISH[key] === 'string',
);

/** What the preview says around messages, in the language on screen. */
export function usePreviewWords(): PreviewWords {
  const { t } = useTranslation('preview');
  return useMemo(() => {
    const plain = Object.fromEntries(PLAIN.map((key) => [key, t(`line.${key}`)])) as unknown as Plain;
    return {
      ...plain,
      unknownMessage: (type) => t('line.unknownMessage', { type }),
      unknownPart: (type) => t('line.unknownPart', { type }),
      carousel: (count) => t('line.carousel', { count }),
      from: (name, account) => t('line.from', { name, account }),
      open: (address) => t('line.open', { address }),
      area: (number) => t('line.area', { number }),
    };
  }, [t]);
}
