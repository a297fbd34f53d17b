import { isProblem } from '../../api/problem.js';

interface NamedCampaign {
  id: string;
  name: string;
}

/** The campaigns that a refusal names: those that show the image. */
export function campaignsShowing(error: unknown): NamedCampaign[] {
  const named = isProblem(error) ? error.extensions['campaigns'] : undefined;
  return Array.isArray(named) ? named.filter(isNamed) : [];
}

const isNamed = (value: unknown): value is NamedCampaign =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'name' in value &&
  typeof value.id === 'string' &&
  typeof value.name === 'string';
