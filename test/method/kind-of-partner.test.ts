import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOfPartner } from '../../src/method/kind-of-partner.ts';
import { isPartnerKind } from '../../src/method/partners.ts';
import { runs } from '../runs.ts';

describe('kindOfPartner', () => {
  it.each([
    ['Gemeente Waterstad', 'municipality'],
    ['City of Waterstad', 'municipality'],
    ['Municipality of Amersfoort', 'municipality'],
    ['Stadsdeel Zuid', 'municipality'],
    ['College van B&W', 'municipality'],
    ['Hogeschool Waterstad', 'education'],
    ['Basisschool De Regenboog', 'education'],
    ['ROC Midden', 'education'],
    ['University of Utrecht', 'education'],
    ['Ondernemersvereniging Binnenstad', 'entrepreneurs'],
    ['Winkeliers van de Markt', 'entrepreneurs'],
    ['Chamber of Commerce', 'entrepreneurs'],
    ['Koninklijke Horeca Nederland', 'entrepreneurs'],
    ['Cultuurhuis De Pomp', 'culture'],
    ['Gemeentemuseum', 'culture'],
    ['Public Library', 'culture'],
    ['Bewonersvereniging Oude Haven', 'residents'],
    ["Residents' association Old Harbour", 'residents'],
    ['Wijkraad Noord', 'residents'],
    ['Huurdersbelang', 'residents'],
    ['Woonzorgcentrum De Linde', 'care'],
    ['Welzijn Waterstad', 'care'],
    ['GGD Hart van Nederland', 'care'],
    ['St. Mary hospital', 'care'],
    ['Woningcorporatie Thuis', 'housing'],
    ['Vereniging van vastgoedeigenaren', 'housing'],
    ['Waterstad Housing', 'housing'],
  ])('hears what kind of organisation %s is: %s', (name, kind) => {
    expect(kindOfPartner(name)).toBe(kind);
  });

  it.each([
    'De Pomp',
    'Stichting Vooruit',
    'Politie',
    'Rabobank',
    '',
    '  ',
    'Artis',
    'Burger King',
    'Bakkerij Beverwijk',
    'Waterschap',
  ])('makes no guess where the name says nothing: %s', (name) => {
    expect(kindOfPartner(name)).toBeNull();
  });

  it('minds neither capitals nor signs', () => {
    expect(kindOfPartner('«BEWONERS-VERENIGING»  "oude haven"')).toBe('residents');
  });

  it('gives a kind or none, whatever stands there', () => {
    const property = fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const kind = kindOfPartner(name);
      return kind === null || isPartnerKind(kind);
    });
    fc.assert(property, { numRuns: runs(100) });
  });
});
