import { expect, it } from 'vitest';
import { ownerNamed } from '../../../src/coalition/commitments/owner-named.ts';
import { by, given } from '../given.ts';
import { contact, contactAdded, noor, started } from '../stories.ts';

function named(partner: string, id: string, name: string) {
  return contactAdded(partner, { ...contact(id, null), name });
}

const { state } = given(
  started,
  by(
    noor,
    { type: 'PartnerAdded', partner: 'shops', name: 'Ondernemers', kind: 'entrepreneurs', own: false },
    named('shops', 'ahmed', 'Ahmed El Idrissi'),
    named('shops', 'kees', 'Kees Bakker'),
    { type: 'PartnerAdded', partner: 'pump', name: 'De Pomp', kind: 'culture', own: false },
    named('pump', 'kees2', 'Kees de Wit'),
  ),
);

it.each([
  ['Ahmed belt de markt', 'ahmed'],
  ['AHMED EL IDRISSI: belt de markt', 'ahmed'],
  ['Ahmed, wil jij de markt bellen?', 'ahmed'],
  ['De markt wordt gebeld door Ahmed', 'ahmed'],
  ['Call the market (Ahmed)', 'ahmed'],
  ['Kees Bakker zet het podium klaar', 'kees'],
  ['De Pomp zet het podium klaar', 'kees2'],
  ['Noor regelt de zaal', 'c-noor'],
  // Two of that name, two people of that partner, or nobody who does it.
  ['Kees belt de markt', undefined],
  ['Ondernemers bellen de markt', undefined],
  ['Bel Ahmed over de markt', undefined],
  ['Ahmedinho belt de markt', undefined],
  ['De markt bellen', undefined],
  ['', undefined],
])('%s is said of %s', (words, id) => {
  expect(ownerNamed(state, words)?.id).toBe(id);
});
