import { describe, expect, it } from 'vitest';
import { holidays } from '../../src/calendar/holidays.ts';
import {
  type InterviewQuestion,
  interviewQuestions,
  isQuestionId,
  optionsOf,
  questionIds,
} from '../../src/method/interview.ts';
import { countries, isCountry, isLanguage, languages } from '../../src/method/languages.ts';
import { isPartnerKind, partnerKinds } from '../../src/method/partners.ts';

const strange = ['', 'x', '__proto__', 'constructor', 'Motive'];

describe('the interview', () => {
  it('asks the seven questions of step 1, in their order', () => {
    expect(questionIds).toEqual([
      ...['motive', 'developments', 'yield', 'adapting', 'efforts', 'concerns', 'recording'],
    ]);
  });

  it('keeps what somebody thinks of other partners with the leads, and only that', () => {
    const questions: readonly InterviewQuestion[] = interviewQuestions;
    expect(questions.filter((question) => question.onlyForLeads).map(({ id }) => id)).toEqual(['concerns']);
  });

  it('offers choices for two questions, few enough for buttons, and none for an open one', () => {
    expect(questionIds.filter((id) => optionsOf(id).length > 0)).toEqual(['adapting', 'recording']);
    for (const id of questionIds) expect(optionsOf(id).length).toBeLessThanOrEqual(10);
  });

  it('has ids that can stand in a block_id and a vault entry', () => {
    for (const id of [...questionIds, ...questionIds.flatMap(optionsOf)]) expect(id).toMatch(/^[a-z-]+$/);
  });
});

describe('what comes in from outside', () => {
  it('is known or it is not', () => {
    expect(questionIds.every(isQuestionId)).toBe(true);
    expect(languages.every(isLanguage)).toBe(true);
    expect(countries.every(isCountry)).toBe(true);
    expect(partnerKinds.every(isPartnerKind)).toBe(true);
    for (const is of [isQuestionId, isLanguage, isCountry, isPartnerKind])
      expect(strange.filter(is)).toEqual([]);
  });
});

describe('countries', () => {
  it.each(countries)('%s has public holidays', (country) => {
    expect(holidays(country, 2026).length).toBeGreaterThan(3);
  });
});
