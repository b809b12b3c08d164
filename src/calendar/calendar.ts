import type { Hours } from './hours.ts';

/** When one person works: their zone (IANA), the country whose public holidays they have (ISO 3166, `NL`), their hours. */
export interface Calendar {
  zone: string;
  country: string;
  hours: Hours;
}
