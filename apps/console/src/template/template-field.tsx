import { useFindingText } from '../ui/index.js';
import { type ReactNode, useMemo, useRef } from 'react';
import type { Mistake } from '../api/mistake.js';
import type { ContactField, Coverage } from './contact-field.js';
import { FieldFrame } from './field-frame.js';
import { InsertField } from './insert-field.js';
import { mistakesAt } from './mistake-paths.js';
import { useRenderedText } from './rendered-text.js';
import { TemplateAdvice } from './template-advice.js';
import type { TemplateHandle } from './template-control.js';
import { TemplateText } from './template-text.js';
import { TextCount } from './text-count.js';
import { type LengthLimit, textLength } from './text-length.js';
import { useEngine } from './use-engine.js';
import { useFieldWords } from './use-field-words.js';
import { useSettled } from './use-settled.js';
import { useTemplateReading } from './use-template-reading.js';

/** How long somebody has stopped typing before a fault is told. */
const FAULT_AFTER_MS = 800;

interface TemplateFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** where in the draft this text stands, such as `messages[0].text` */
  path: string;
  mistakes: readonly Mistake[];
  fields: readonly ContactField[];
  coverage: Coverage | null;
  readOnly?: boolean;
  multiline?: boolean;
  limit?: LengthLimit;
  /** the text of a textV2 message, in which `{name}` is LINE's */
  textV2?: boolean;
  help?: ReactNode;
  /** more buttons at the right of the label */
  extra?: ReactNode;
  /** told what puts a text where the cursor is */
  handle?: { current: TemplateHandle | null };
}

/** A text into which fields of contacts can be written: completed, marked, counted, and judged while it is typed. */
export function TemplateField(props: TemplateFieldProps): ReactNode {
  const { label, value, onChange, path, mistakes, fields, coverage, limit, help, extra } = props;
  const { readOnly = false, multiline = false, textV2 = false } = props;
  const own = useRef<TemplateHandle>(null);
  const handle = props.handle ?? own;
  const reading = useTemplateReading(value, textV2, fields, coverage);
  const findingText = useFindingText();
  const fault = useSettled(reading.fault, FAULT_AFTER_MS);
  const rendered = useRenderedText(path);
  const length = limit ? textLength(value, limit, rendered) : null;
  const choices = useChoices(value, fields, coverage);
  const marks = useMemo(
    () => ({
      unknown: new Set(reading.unknown.map(({ name }) => name)),
      faults: [...mistakesAt(mistakes, path), ...(fault ? [fault] : [])].flatMap(({ line, column }) =>
        line === undefined ? [] : [{ line, column: column ?? 1 }],
      ),
    }),
    [reading.unknown, fault, mistakes, path],
  );
  return (
    <FieldFrame
      label={label}
      path={path}
      mistakes={mistakes}
      help={help}
      isGroup
      faults={fault ? [findingText(fault)] : []}
      aside={<TextCount length={length} />}
      extra={
        !readOnly && (
          <span className="field-tools">
            {extra}
            <InsertField
              into={label}
              fields={fields}
              coverage={coverage}
              onInsert={(tag) => handle.current?.insert(tag)}
            />
          </span>
        )
      }
    >
      {({ labelId, describedBy, invalid }) => (
        <>
          <TemplateText
            value={value}
            onChange={onChange}
            multiline={multiline}
            readOnly={readOnly}
            choices={choices}
            marks={marks}
            labelledBy={labelId}
            describedBy={describedBy}
            invalid={invalid || length?.state === 'over'}
            handle={handle}
          />
          <TemplateAdvice
            template={value}
            onChange={onChange}
            reading={reading}
            readOnly={readOnly}
            disabled={reading.fault !== null}
          />
        </>
      )}
    </FieldFrame>
  );
}

/** What `{{` offers. Helpers come with the engine, which is fetched when the first brace is typed. */
function useChoices(value: string, fields: readonly ContactField[], coverage: Coverage | null) {
  const helpers = useEngine(value.includes('{'))?.TEMPLATE_HELPERS;
  const words = useFieldWords(coverage);
  return useMemo(() => ({ fields, helpers: helpers ?? [], ...words }), [fields, helpers, words]);
}
