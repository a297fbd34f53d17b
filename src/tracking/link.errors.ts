/** Two links have one code. Whoever made the second must not send people to the first one's destination. */
export class LinkCollision extends Error {
  override name = 'LinkCollision';

  constructor(origin: { campaignId: string; runId: string | null }) {
    super(
      `a short link of ${origin.runId ? `run ${origin.runId}` : `a test of campaign ${origin.campaignId}`} has the code of another one`,
    );
  }
}

/** Not an address of the web; it is not repeated here, since it may be personal. */
export class DestinationRefused extends Error {
  override name = 'DestinationRefused';

  constructor() {
    super('a short link may lead to a web address only');
  }
}
