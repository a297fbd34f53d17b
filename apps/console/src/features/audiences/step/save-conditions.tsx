import { type ReactNode, useState } from 'react';
import { Input } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import { Dialog } from '../../../ui/dialog.js';
import { findingText, problemText, useToast } from '../../../ui/index.js';
import { AUDIENCE_LIST_KEY, MAX_NAME_LENGTH } from '../audience.js';

/** Gives conditions a name, so that other campaigns may use them. The campaign keeps its own. */
export function SaveConditions({ filter, onClose }: { filter: object; onClose: () => void }): ReactNode {
  const { t } = useTranslation('audiences');
  const common = useTranslation('common').t;
  const client = useQueryClient();
  const toast = useToast();
  const [name, setName] = useState('');
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api.POST('/api/v1/audiences', { body: { name: name.trim(), filter: { ...filter } } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: AUDIENCE_LIST_KEY });
      toast.done(t('step.savedAs', { name: name.trim() }));
      onClose();
    },
  });
  const mistake = error && (isProblem(error) ? error.errorAt('name') : undefined);
  const refusal = error && (mistake ? findingText(mistake) : problemText(error, common));
  return (
    <Dialog
      title={t('step.saveConditions')}
      onCancel={onClose}
      onOk={() => mutate()}
      okText={common('save')}
      cancelText={common('cancel')}
      okButtonProps={{ disabled: name.trim() === '', loading: isPending }}
    >
      <label htmlFor="conditions-name">{t('screen.name')}</label>
      <Input
        id="conditions-name"
        value={name}
        maxLength={MAX_NAME_LENGTH}
        status={refusal ? 'error' : undefined}
        aria-invalid={refusal ? true : undefined}
        aria-describedby={refusal ? 'conditions-name-mistake' : undefined}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={() => name.trim() !== '' && mutate()}
      />
      {refusal && (
        <p id="conditions-name-mistake" className="filter-mistake" role="alert">
          {refusal}
        </p>
      )}
    </Dialog>
  );
}
