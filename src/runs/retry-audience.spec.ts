import { describe, expect, it } from '@jest/globals';
import { failedContacts, RETRYABLE_REASONS } from './retry-audience.js';

describe('the audience of a retry', () => {
  it('is who failed in that run for one of the reasons, by parameters after the workspace', () => {
    const reasons = ['not_in_group', 'forbidden'];
    const { sql, parameters } = failedContacts({ runId: 'run-1', reasons });
    expect(sql.replaceAll(/\s+/g, ' ')).toBe(
      'c.id IN (SELECT f.contact_id FROM failures f WHERE f.run_id = $2 AND f.reason = ANY($3))',
    );
    expect(parameters).toEqual(['run-1', reasons]);
  });

  it.each(['unconfirmed', 'invalid_line_id', 'message_rejected'])(
    'is never made of %s: that was perhaps sent, or would fail again',
    (reason) => {
      expect(RETRYABLE_REASONS).not.toContain(reason);
    },
  );
});
