export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

export function isLanguage(value: string): value is Language {
  return languages.some((language) => language === value);
}

/** Countries whose public holidays the app keeps, as ISO 3166 codes; each is known to date-holidays. */
export const countries = [
  'NL',
  'BE',
  'DE',
  'FR',
  'GB',
  'LU',
  'DK',
  'ES',
  'IT',
  'PL',
  'SE',
  'TR',
  'US',
] as const;
export type Country = (typeof countries)[number];

export function isCountry(value: string): value is Country {
  return countries.some((country) => country === value);
}
