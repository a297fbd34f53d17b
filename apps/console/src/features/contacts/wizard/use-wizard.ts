import { useEffect, useMemo, useState } from 'react';
import { useDebounced } from '../../../ui/index.js';
import { useAttributes } from '../use-contact-fields.js';
import type { FileOptions } from './file-options.js';
import { type Reading, useInspection } from './inspect.js';
import {
  type Inspection,
  type Mapping,
  mappingFor,
  type MappingProblem,
  mappingProblems,
  newTypes,
  suggestedMapping,
} from './mapping.js';

export const STEPS = ['file', 'columns', 'check'] as const;
export type Step = (typeof STEPS)[number];

interface Looked {
  inspection: Inspection | undefined;
  error: Error | null;
  retry: () => void;
}

export interface Wizard {
  step: Step;
  goTo: (step: Step) => void;
  file: File | null;
  chooseFile: (file: File) => void;
  setFormat: (options: FileOptions) => void;
  /** the file by itself: its columns, and what they may be */
  found: Looked;
  /** what becomes of its rows by the choices that were made */
  outcome: Looked & { isUpdating: boolean };
  mapping: Mapping | null;
  setMapping: (mapping: Mapping) => void;
  problems: readonly MappingProblem[];
  /** how the whole file is to be read */
  reading: Reading;
}

const AFTER_MS = 400;

/** What was chosen so far, and what the server says of it. */
export function useWizard(): Wizard {
  const [step, goTo] = useState<Step>('file');
  const [file, setFile] = useState<File | null>(null);
  const [options, setOptions] = useState<FileOptions>({});
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const { typeOf } = useAttributes();
  const problems = useMemo(() => (mapping ? mappingProblems(mapping) : []), [mapping]);
  const reading = useMemo(
    (): Reading =>
      mapping && problems.length === 0
        ? { ...options, mapping: mappingFor(mapping), types: newTypes(mapping, typeOf) }
        : options,
    [options, mapping, problems, typeOf],
  );
  const wanted = useMemo(() => ({ file, options, reading }), [file, options, reading]);
  const settled = useDebounced(wanted, AFTER_MS);
  // Choices for another file, or for the columns of another delimiter, say nothing of this one.
  const isSame = settled.file === file && settled.options === options;
  const found = useInspection(file, options);
  const outcome = useInspection(file, isSame ? settled.reading : options);
  const suggestions = found.isPlaceholderData ? undefined : found.data;
  useEffect(() => {
    if (suggestions && mapping === null) setMapping(suggestedMapping(suggestions.columns));
  }, [suggestions, mapping]);
  return {
    step,
    goTo,
    file,
    chooseFile: (chosen) => {
      setFile(chosen);
      setOptions({});
      setMapping(null);
    },
    setFormat: (change) => {
      setOptions((before) => ({ ...before, ...change }));
      setMapping(null);
    },
    found: { inspection: suggestions, error: found.error, retry: () => void found.refetch() },
    outcome: {
      inspection: outcome.data,
      error: outcome.error,
      retry: () => void outcome.refetch(),
      isUpdating: outcome.isFetching || settled !== wanted,
    },
    mapping,
    setMapping,
    problems,
    reading,
  };
}
