import { type ReactNode, useState } from 'react';
import type { FormInstance } from 'antd';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.js';
import { Banner } from './banner.js';
import { findingText } from './finding-text.js';
import { problemText } from './problem-text.js';

interface FormProblem {
  /** what belongs to no field, for the top of the form */
  banner: ReactNode;
  show: (error: unknown) => void;
  clear: () => void;
}

/** Puts what the server says of a field beside it and the focus into the first; the rest stands over the form. */
export function useFormProblem(form: FormInstance, fields: readonly string[]): FormProblem {
  const { t } = useTranslation('common');
  const [rest, setRest] = useState<unknown>(null);
  const show = (error: unknown): void => {
    const errors = isProblem(error) ? error.errors : [];
    const known = errors.filter(({ path }) => fields.includes(path));
    form.setFields(known.map((error) => ({ name: error.path, errors: [findingText(error)] })));
    if (known[0]) form.focusField(known[0].path);
    setRest(known.length > 0 && known.length === errors.length ? null : error);
  };
  return {
    banner: rest ? <Banner tone="error">{problemText(rest, t)}</Banner> : null,
    show,
    clear: () => setRest(null),
  };
}
