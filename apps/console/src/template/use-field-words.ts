import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateHelper } from '../../../../libs/templating/helper-table.js';
import { useFormats } from '../i18n/index.js';
import type { ContactField, Coverage } from './contact-field.js';

interface FieldWords {
  /** `text · Gold · empty for 1,204` */
  aboutField: (field: ContactField) => string;
  aboutHelper: (helper: TemplateHelper) => string;
}

/** Fields and helpers in the words of the language on screen. */
export function useFieldWords(coverage: Coverage | null): FieldWords {
  const { t, i18n } = useTranslation('composer');
  const formats = useFormats();
  return useMemo(
    () => ({
      aboutField: ({ name, type, examples }) => {
        const key = `type.${type}`;
        const missing = coverage?.missing.get(name) ?? 0;
        const parts = [
          i18n.exists(key, { ns: 'composer' }) ? t(key as 'type.text') : type,
          examples[0],
          missing > 0 ? t('field.lacking', { missing: formats.number(missing) }) : undefined,
        ];
        return parts.filter((part) => part !== undefined).join(' · ');
      },
      aboutHelper: ({ name, description }) =>
        t(`helper.${name}` as 'helper.default', { defaultValue: description }),
    }),
    [t, i18n, formats, coverage],
  );
}
