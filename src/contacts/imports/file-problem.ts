import type { Finding } from '#libs/findings';

/** Why a whole file cannot be imported; the message names the place and what to do. Nothing of the file was kept. */
export class FileProblem extends Error {
  override name = 'FileProblem';

  constructor(readonly finding: Finding) {
    super(finding.message);
  }
}
