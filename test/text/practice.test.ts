import { describe, expect, it } from 'vitest';
import { longest } from '../../src/coalition/longest.ts';
import { isQuestionId } from '../../src/method/interview.ts';
import { languages } from '../../src/method/languages.ts';
import { textIn } from '../../src/text/text.ts';

describe.each(languages)('the practice coalition in %s', (language) => {
  const { name, own, partners } = textIn(language).steps.practice;

  it('says in its name that it is practice', () => {
    expect(name).toMatch(/^(Oefening|Practice): /);
  });

  it('has names that a real coalition could have', () => {
    const names = [name, own, ...partners.flatMap((partner) => [partner.name, partner.contact])];
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((each) => each.length > longest.partnerName)).toEqual([]);
  });

  it('has four partners who answer most of the interview in one to three sentences', () => {
    expect(partners.map(({ id }) => id)).toEqual(['shops', 'college', 'culture', 'residents']);
    for (const { answers } of partners) {
      expect(Object.keys(answers).filter(isQuestionId).length).toBeGreaterThanOrEqual(5);
      for (const answer of Object.values(answers)) {
        const sentences = answer.match(/[.?!](?=\s|$)/g) ?? [];
        expect(sentences.length, answer).toBeGreaterThanOrEqual(1);
        expect(sentences.length, answer).toBeLessThanOrEqual(3);
      }
    }
  });

  it('lets a lead see that a worry about another partner stays with the leads', () => {
    const worried = partners.filter(({ answers }) => answers.concerns !== undefined);
    expect(worried.length).toBeGreaterThan(0);
    expect(worried.length).toBeLessThan(partners.length);
  });
});
