import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../i18n/index.js';
import { Banner, shortId, useFindingText } from '../../../ui/index.js';
import { RowProblems } from '../imports/row-problems.js';
import { AttributeValue } from '../attributes/attribute-value.js';
import type { Inspection } from './mapping.js';

type PreviewContact = Inspection['preview'][number];

/** What becomes of the first rows: how many are taken, what is wrong with the others, and how contacts will look. */
export function CheckRows({ inspection }: { inspection: Inspection }): ReactNode {
  const { t } = useTranslation('contacts');
  const formats = useFormats();
  const findingText = useFindingText();
  const { check, problem, preview } = inspection;
  if (problem !== null)
    return (
      <Banner tone="error">
        <p className="contact-none">{t('wizard.check.wholeFile')}</p>
        <p className="contact-none">{findingText(problem)}</p>
      </Banner>
    );
  return (
    <div className="stack">
      <Banner tone={check.rejected.length > 0 ? 'warning' : 'info'}>
        {check.rejected.length === 0
          ? t('wizard.check.good', { count: check.rows, number: formats.number(check.rows) })
          : t('wizard.check.some', {
              count: check.rows,
              number: formats.number(check.rows),
              rejected: formats.number(check.rows - check.accepted),
            })}
      </Banner>
      {check.rejected.length > 0 && <RejectedRows rejected={check.rejected} />}
      <section aria-labelledby="wizard-preview">
        <h3 id="wizard-preview">{t('wizard.check.preview')}</h3>
        <ul className="wizard-preview">
          {preview.map((contact, index) => (
            // A file may have several rows of one contact.
            <PreviewCard key={index} contact={contact} />
          ))}
        </ul>
      </section>
    </div>
  );
}

function RejectedRows({ rejected }: { rejected: Inspection['check']['rejected'] }): ReactNode {
  const { t } = useTranslation('contacts');
  const formats = useFormats();
  return (
    <section aria-labelledby="wizard-problems">
      <h3 id="wizard-problems">{t('wizard.check.problems')}</h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reachable by keyboard */}
      <div
        className="wizard-problems"
        role="region"
        aria-label={t('wizard.check.problemsRegion')}
        tabIndex={0}
      >
        <table className="contact-rows">
          <thead>
            <tr>
              <th scope="col">{t('wizard.check.row')}</th>
              <th scope="col">{t('wizard.columns.column')}</th>
              <th scope="col">{t('wizard.check.what')}</th>
            </tr>
          </thead>
          <tbody>
            {rejected.map(({ row, column, problems }, index) => (
              <tr key={index}>
                <td className="tabular">{formats.number(row)}</td>
                <td className="wizard-column" lang="">
                  {column ?? <span className="muted">–</span>}
                </td>
                <td>
                  <RowProblems problems={problems} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function PreviewCard({ contact }: { contact: PreviewContact }): ReactNode {
  const { t } = useTranslation('contacts');
  const attributes = Object.entries(contact.attributes);
  return (
    <li>
      <strong lang={contact.language ?? ''}>{contact.displayName ?? contact.externalId}</strong>
      <dl className="facts">
        <dt>{t('fields.externalId')}</dt>
        <dd>{contact.externalId}</dd>
        <dt>{t('fields.lineId')}</dt>
        <dd>{contact.lineId === null ? '–' : <code className="mono">{shortId(contact.lineId)}</code>}</dd>
        {contact.language !== null && (
          <>
            <dt>{t('fields.language')}</dt>
            <dd>{contact.language}</dd>
          </>
        )}
        {attributes.map(([name, value]) => (
          <Attribute key={name} name={name} value={value} lang={contact.language} />
        ))}
      </dl>
    </li>
  );
}

function Attribute({ name, value, lang }: { name: string; value: unknown; lang: string | null }): ReactNode {
  return (
    <>
      <dt lang="">{name}</dt>
      <dd>
        <AttributeValue value={value} lang={lang} />
      </dd>
    </>
  );
}
