import { expect } from '@jest/globals';
import { compileTemplate, render, type RenderOptions, type RenderResult } from '../index.js';

export function rendered(
  source: string,
  variables: Record<string, unknown> = {},
  options: RenderOptions = {},
): RenderResult {
  return render(compileTemplate(source), variables, options);
}

/** The text of a rendering that is expected to give one; otherwise what it gave instead. */
export function textOf(
  source: string,
  variables: Record<string, unknown> = {},
  options: RenderOptions = {},
): unknown {
  const result = rendered(source, variables, options);
  return result.ok ? result.text : result;
}

export function missing(...variables: string[]): RenderResult {
  return { ok: false, reason: 'personalization_missing', variables };
}

/** What equals a rendering that failed, whatever its code. */
export function unusable(message: string): unknown {
  return { ok: false, reason: 'personalization_error', mistake: expect.objectContaining({ message }) };
}

export function stopped(message: string): RenderResult {
  return { ok: false, reason: 'stopped', message };
}
