import type { ReactNode } from 'react';
import { Button, Checkbox, Form, Skeleton } from 'antd';
import { CloseOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client.js';
import { Late } from '../../../ui/index.js';
import { ContactSearch } from './contact-search.js';
import { countOf, MOST_TESTERS, type TestChoice } from './test-choice.js';

interface TesterListProps {
  testers: readonly Schema<'TestRecipientView'>[] | undefined;
  choice: TestChoice;
  onChoose: (choice: TestChoice) => void;
}

/** Saved testers to tick, and contacts to look for; up to ten in all. */
export function TesterList({ testers, choice, onChoose }: TesterListProps): ReactNode {
  const { t } = useTranslation(['campaigns', 'common']);
  const isFull = countOf(choice) >= MOST_TESTERS;
  return (
    <>
      <fieldset className="testers">
        <legend>{t('test.testers')}</legend>
        {!testers && (
          <Late>
            <Skeleton active title={false} paragraph={{ rows: 3 }} />
          </Late>
        )}
        {testers?.length === 0 && (
          <p className="muted">
            {t('test.noTesters')}{' '}
            <Link to="/settings/$section" params={{ section: 'testers' }}>
              {t('test.addTesters')}
            </Link>
          </p>
        )}
        {testers?.map(({ id, name }) => {
          const isChosen = choice.testers.includes(id);
          return (
            <Checkbox
              key={id}
              checked={isChosen}
              disabled={!isChosen && isFull}
              onChange={() =>
                onChoose({
                  ...choice,
                  testers: isChosen ? choice.testers.filter((one) => one !== id) : [...choice.testers, id],
                })
              }
            >
              <span lang="">{name}</span>
            </Checkbox>
          );
        })}
      </fieldset>
      <Form.Item
        label={t('test.contacts')}
        htmlFor="test-contact"
        extra={isFull ? t('test.full', { most: MOST_TESTERS }) : null}
      >
        <ContactSearch
          id="test-contact"
          withLineId
          disabled={isFull}
          placeholder={t('test.findContact')}
          onChoose={(contact) => {
            const isThere = choice.contacts.some(({ externalId }) => externalId === contact?.externalId);
            if (contact && !isThere) onChoose({ ...choice, contacts: [...choice.contacts, contact] });
          }}
        />
      </Form.Item>
      <ul className="test-contacts">
        {choice.contacts.map(({ externalId, name }) => (
          <li key={externalId}>
            <span lang="">{name}</span>
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={t('test.removeContact', { name })}
              onClick={() =>
                onChoose({
                  ...choice,
                  contacts: choice.contacts.filter((one) => one.externalId !== externalId),
                })
              }
            />
          </li>
        ))}
      </ul>
    </>
  );
}
