import { AppError } from '../common/index.js';
import type { LineProblem } from '#libs/line';

export class ConnectionRevoked extends AppError {
  constructor(connectionId: string) {
    super(
      'conflict',
      'connection_revoked',
      'LINE refuses the credential of this connection. Enter a new channel access token.',
      { context: { connectionId } },
    );
  }
}

export class ConnectionInUse extends AppError {
  constructor(connectionId: string) {
    super(
      'conflict',
      'connection_in_use',
      'Campaigns use this connection. Delete or move those campaigns first.',
      {
        context: { connectionId },
      },
    );
  }
}

/** The field that LINE's refusal points at: whichever of the two ways to a token was taken. */
export type CredentialField = 'channelAccessToken' | 'channelSecret';

/** LINE's answer to a verification, as the person who typed the credential should read it. */
export function verificationError(problem: LineProblem, field: CredentialField): AppError {
  switch (problem.problem) {
    case 'unauthorized':
    case 'forbidden':
    case 'invalid':
      return new AppError('invalid', 'credential_refused', 'LINE refuses this credential.', {
        errors: [
          {
            path: field,
            message:
              'is refused by LINE. Copy it again from the Messaging API tab of the LINE Developers Console.',
          },
        ],
      });
    default:
      return new AppError(
        'unavailable',
        'line_unavailable',
        `LINE could not verify the connection: ${problem.message}`,
        {
          retryAfterSeconds: 30,
        },
      );
  }
}
