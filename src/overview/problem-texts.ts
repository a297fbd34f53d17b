import { saying } from '#libs/findings';

/** What needs somebody, and what helps; each stands alone. */
export const OVERVIEW_TEXTS = {
  credential_refused: 'LINE refuses the credential of this connection. Enter a new channel access token.',
  credential_refused_saying:
    'LINE refuses the credential of this connection ({{said}}). Enter a new channel access token.',
  paused_by_credential: 'LINE refuses the credential of its connection. Enter a new one, then resume.',
  paused_by_quota:
    'The month’s messages of its connection are used up. Raise the plan or wait for the next month, then resume.',
  run_paused: 'It was paused ({{reason}}). Look at its report, then resume or stop it.',
  run_failed: 'Its run failed ({{reason}}). Look at its report.',
  run_audience_unreadable: 'Its run failed ({{reason}}). Look at its report.',
  run_template_invalid: 'Its run failed ({{reason}}). Look at its report.',
  quota_low: '{{left}} of {{limit}} messages are left this month. More need a larger plan at LINE.',
  import_unreadable: 'The file could not be read to its end. Import it again.',
} as const;

export type OverviewCode = keyof typeof OVERVIEW_TEXTS;

export const say = saying(OVERVIEW_TEXTS);
