import type { Finding } from '../api/finding.js';
import { useEffect, useMemo, useState } from 'react';
import type { ContactField, Coverage } from './contact-field.js';
import type { UnknownField } from './engine.js';
import { useEngine } from './use-engine.js';

export interface FieldReading {
  fault: (Finding & { line: number; column: number }) | null;
  unknown: readonly UnknownField[];
  /** fields written without a fallback that contacts of the audience lack */
  lacking: readonly { name: string; missing: number; total: number }[];
}

const NOTHING: FieldReading = { fault: null, unknown: [], lacking: [] };

/** What there is to say about a template while it is written; nothing as long as its engine is on its way. */
export function useTemplateReading(
  template: string,
  textV2: boolean,
  fields: readonly ContactField[],
  coverage: Coverage | null,
): FieldReading {
  const isTemplate = template.includes('{{');
  const engine = useEngine(isTemplate);
  const reading = useMemo(() => {
    if (!engine || !isTemplate) return NOTHING;
    const reading = engine.readTemplate(template, { textV2 });
    if (!reading.ok) return { ...NOTHING, fault: reading };
    const lacking = reading.required.map((name) => ({
      name,
      missing: coverage?.missing.get(name) ?? 0,
      total: coverage?.total ?? 0,
    }));
    return {
      fault: null,
      unknown: engine.unknownFields(reading.named, fields),
      lacking: lacking.filter(({ missing }) => missing > 0),
    };
  }, [engine, isTemplate, template, textV2, fields, coverage]);
  // While a tag is being typed there is none to judge: what was said of the others stays.
  const [lastGood, setLastGood] = useState(NOTHING);
  useEffect(() => {
    if (!reading.fault) setLastGood(reading);
  }, [reading]);
  return useMemo(
    () => (reading.fault ? { ...lastGood, fault: reading.fault } : reading),
    [reading, lastGood],
  );
}
