export interface DeliveryLine {
  externalId: string | null;
  lineId: string | null;
  status: string;
}

/**
 * Holds our outcome of every recipient against what LINE says it accepted for him.
 *
 * @param accepted acceptances per LINE ID, by this campaign alone
 * @returns each disagreement in words, without LINE IDs
 */
export function compareLedgers(deliveries: DeliveryLine[], accepted: Map<string, number>): string[] {
  const sent = new Map(
    deliveries
      .filter(({ status }) => status === 'sent')
      .map((line) => [line.lineId ?? '', line.externalId ?? '']),
  );
  const faults: string[] = [];
  for (const [lineId, externalId] of sent) {
    const times = accepted.get(lineId) ?? 0;
    if (times !== 1) faults.push(`${externalId}: counted as sent once, accepted by LINE ${times} times`);
  }
  for (const [lineId, times] of accepted)
    if (times > 0 && !sent.has(lineId))
      faults.push(`somebody not counted as sent was accepted by LINE ${times} times`);
  return faults;
}
