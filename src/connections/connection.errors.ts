import { say } from './connection-texts.js';
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
            ...say('credential_wrong'),
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

/** LINE's answer to a question about a connection that is there already, when no better word is at hand. */
export function lineAnswerError(problem: LineProblem, connectionId: string): AppError {
  switch (problem.problem) {
    case 'unauthorized':
      return new ConnectionRevoked(connectionId);
    case 'rate_limited':
      return new AppError('too_many', 'line_rate_limited', 'LINE was asked this too often. Wait a minute.', {
        retryAfterSeconds: 60,
      });
    case 'forbidden':
    case 'not_found':
    case 'invalid':
      return new AppError('conflict', 'line_refused', `LINE refuses this: ${problem.message}`, {
        context: { connectionId },
      });
    case 'unreachable':
    case 'unexpected':
      return new AppError('unavailable', 'line_unavailable', `LINE gives no answer: ${problem.message}`, {
        retryAfterSeconds: 30,
      });
  }
}
