import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemText } from './problem-text.js';

interface Toasts {
  done: (text: string) => void;
  failed: (error: unknown) => void;
}

/** A short word on the result of one's own act. */
export function useToast(): Toasts {
  const { message } = App.useApp();
  const { t } = useTranslation('common');
  return {
    done: (text) => void message.success(text),
    failed: (error) => void message.error(problemText(error, t), 6),
  };
}
