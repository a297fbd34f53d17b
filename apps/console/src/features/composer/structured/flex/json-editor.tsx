import { type ReactNode, useEffect, useId, useMemo, useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Banner, useFindingText } from '../../../../ui/index.js';
import type { FlexJsonProps } from './flex-json-props.js';
import { JsonIssues } from './json-issue-list.js';
import { readFlexJson } from './json-issues.js';
import { stepsAt } from './json-position.js';
import { outlineOf, partHolding } from './flex-tree.js';
import { useJsonView } from './use-json-view.js';

const writtenOf = (contents: unknown): string => JSON.stringify(contents, null, 2);

/** The whole message as JSON. What is no JSON yet stays here until it is, and the message stays as it was. */
export function JsonEditor(props: FlexJsonProps): ReactNode {
  const { contents, onChange, onBroken, selected, onSelect, readOnly } = props;
  const { t } = useTranslation('composer');
  const findingText = useFindingText();
  const id = useId();
  const [written, setWritten] = useState(() => writtenOf(contents));
  const reading = useMemo(() => readFlexJson(written), [written]);
  const issues = reading.issues.map(({ message, ...issue }) => ({
    ...issue,
    message: message === null ? t('structured.flex.noJson') : findingText({ ...issue, message }),
  }));
  const isBroken = reading.contents === null;

  // Changed from outside, such as by undo: what is written here is of yesterday.
  const [known, setKnown] = useState(contents);
  if (known !== contents) {
    setKnown(contents);
    if (!isBroken && writtenOf(reading.contents) !== writtenOf(contents)) setWritten(writtenOf(contents));
  }

  useEffect(() => onBroken(isBroken), [isBroken, onBroken]);
  useEffect(() => () => onBroken(false), [onBroken]);

  const { box, goTo } = useJsonView({
    written,
    issues,
    readOnly,
    begin: selected,
    labelledBy: `${id}-label`,
    describedBy: `${id}-issues`,
    onWrite: (text) => {
      setWritten(text);
      const after = readFlexJson(text).contents;
      if (after) onChange(after);
    },
    onCursor: (text, offset) => onSelect(partHolding(outlineOf(contents), stepsAt(text, offset)) ?? []),
  });

  return (
    <div className="stack-small">
      <span id={`${id}-label`} className="field-label">
        {t('structured.flex.jsonLabel')}
      </span>
      <div ref={box} className="json-editor" />
      {isBroken && (
        <Banner
          tone="warning"
          action={
            <Button onClick={() => setWritten(writtenOf(contents))}>{t('structured.flex.discard')}</Button>
          }
        >
          {t('structured.flex.broken')}
        </Banner>
      )}
      <div id={`${id}-issues`}>
        <JsonIssues issues={issues} written={written} onGoTo={goTo} />
      </div>
    </div>
  );
}
