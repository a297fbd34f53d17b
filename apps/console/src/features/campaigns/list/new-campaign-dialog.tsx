import { type ReactNode, useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, type InputRef, Radio } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { query } from '../../../api/client.js';
import { useSession } from '../../../api/session.js';
import { useLanguage } from '../../../i18n/index.js';
import { Dialog } from '../../../ui/dialog.js';
import { useFormProblem } from '../../../ui/index.js';
import { Select } from '../../../ui/select.js';
import { CAMPAIGN_LIST_KEY, MAX_NAME_LENGTH } from '../campaign.js';
import { BeginWith } from './begin-with.js';
import { BEGINNINGS, type Beginning, makeCampaign } from './make-campaign.js';

interface NewCampaignForm {
  name: string;
  connectionId?: string;
  beginning: Beginning;
  /** of the template or the earlier campaign */
  from?: string;
}

/** The dialog begins where typing does. */
const focusOn = (input: InputRef | null): void => input?.focus();

/** Asks for the little that a draft needs; everything else is in the builder. */
export function NewCampaignDialog({
  audienceId,
  onClose,
}: {
  audienceId?: string | undefined;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(['campaigns', 'common']);
  const [form] = Form.useForm<NewCampaignForm>();
  const language = useLanguage();
  const { timeZone } = useSession().workspace;
  const client = useQueryClient();
  const navigate = useNavigate();
  const problem = useFormProblem(form, ['name', 'connectionId', 'from']);
  const [beginning, setBeginning] = useState<Beginning>('blank');
  const connections = query.useQuery('get', '/api/v1/connections', { params: { query: { limit: 200 } } }).data
    ?.items;
  const only = connections?.length === 1 ? connections[0]?.id : undefined;
  const making = useMutation({
    mutationFn: ({ name, connectionId = only, ...rest }: NewCampaignForm) =>
      makeCampaign({
        ...rest,
        name: name.trim(),
        connectionId: connectionId ?? null,
        audienceId,
        localization: { language, timezone: timeZone },
      }),
    onMutate: problem.clear,
    onSuccess: (campaign) => {
      void client.invalidateQueries({ queryKey: CAMPAIGN_LIST_KEY });
      onClose();
      void navigate({
        to: '/campaigns/$campaignId/edit/$step',
        params: { campaignId: campaign.id, step: 'audience' },
      });
    },
    onError: problem.show,
  });
  return (
    <Dialog
      title={t('new.title')}
      onCancel={onClose}
      onOk={form.submit}
      okText={t('new.confirm')}
      okButtonProps={{ loading: making.isPending }}
      cancelText={t('common:cancel')}
      focusable={{ trap: true }}
    >
      {problem.banner}
      <Form<NewCampaignForm>
        form={form}
        layout="vertical"
        requiredMark="optional"
        scrollToFirstError={{ focus: true }}
        initialValues={{ beginning: 'blank' }}
        onFinish={(values) => making.mutate(values)}
      >
        <Form.Item
          name="name"
          label={t('new.name')}
          extra={t('new.nameHelp')}
          rules={[{ required: true, whitespace: true, message: t('new.nameMissing') }]}
        >
          <Input ref={focusOn} maxLength={MAX_NAME_LENGTH} placeholder={t('new.namePlaceholder')} />
        </Form.Item>
        {connections && connections.length > 1 && (
          <Form.Item name="connectionId" label={t('new.connection')}>
            <Select
              allowClear
              placeholder={t('new.connectionLater')}
              options={connections.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
        )}
        <Form.Item name="beginning" required label={t('new.beginWith')}>
          <Radio.Group
            className="campaign-beginnings"
            aria-label={t('new.beginWith')}
            onChange={({ target }) => {
              setBeginning(target.value as Beginning);
              form.setFieldValue('from', undefined);
            }}
            options={BEGINNINGS.map((value) => ({ value, label: t(`new.beginnings.${value}`) }))}
          />
        </Form.Item>
        {beginning !== 'blank' && <BeginWith beginning={beginning} />}
      </Form>
    </Dialog>
  );
}
