import type { Finding } from '../../../../api/finding.js';
import { checkMessages } from '../../../../../../../libs/line/messages/index.js';
import { isJson, type Json } from '../../json.js';
import { faultOf, type Range, rangeOf } from './json-position.js';
import { pathOf, stepsOf } from './path.js';

/** Something that is wrong with what is written, and where. */
export interface JsonIssue extends Range, Omit<Finding, 'message'> {
  severity: 'error' | 'warning';
  /** within the contents of the message; empty for what is no JSON */
  path: string;
  /** absent for what is no JSON: its words are ours */
  message: string | null;
}

/** What is written, judged: as JSON, and then as contents of a flex message by LINE's rules. */
export type Reading = { contents: Json; issues: JsonIssue[] } | { contents: null; issues: JsonIssue[] };

export function readFlexJson(written: string): Reading {
  const contents = parsed(written);
  if (!isJson(contents)) {
    const range = faultOf(written) ?? { from: 0, to: written.length };
    return { contents: null, issues: [{ severity: 'error', path: '', message: null, ...range }] };
  }
  const found = checkMessages([{ type: 'flex', altText: '-', contents }], 'template');
  const issues = found.map(({ path, ...issue }) => {
    // messages[0].contents: what is left is a path within what is written.
    const steps = stepsOf(path).slice(3);
    return { ...issue, path: pathOf(steps), ...rangeOf(written, steps) };
  });
  return { contents, issues };
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}
