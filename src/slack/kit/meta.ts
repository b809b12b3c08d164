import { z } from 'zod';
import { isQuestionId, type QuestionId } from '../../method/interview.ts';
import { limits } from './limits.ts';

/** Which coalition, interview and question a button or a view is about. Ids only, never words of a person. */
export interface Reference {
  coalition: string;
  interview?: string;
  question?: QuestionId;
}

/** A button's `value`. The ids hold no dot. */
export function referenceValue({ coalition, interview, question }: Reference): string {
  return [coalition, interview, question].filter((part) => part !== undefined).join('.');
}

/** What a button's `value` says; an unknown question is left out. */
export function parseReference(value: string | undefined): Reference {
  const [coalition = '', interview, question] = (value ?? '').split('.');
  return {
    coalition,
    ...(interview === undefined ? {} : { interview }),
    ...(question !== undefined && isQuestionId(question) ? { question } : {}),
  };
}

const metaSchema = z.object({
  /** Drawn when the form was built: the request id and the ids of all it creates derive from it. */
  key: z.string().max(40).optional(),
  coalition: z.string().max(60).optional(),
  interview: z.string().max(60).optional(),
  partner: z.string().max(60).optional(),
  contact: z.string().max(60).optional(),
  question: z.string().max(40).optional(),
  channel: z.string().max(40).optional(),
  meeting: z.string().max(60).optional(),
  interest: z.string().max(60).optional(),
  contradiction: z.string().max(60).optional(),
  /** Partners that were chosen, by their places in the coalition: as many as there can be. */
  who: z.string().max(1_000).optional(),
  /** A date that is looked for, and one of its moments. */
  poll: z.string().max(60).optional(),
  start: z.int().optional(),
  /** The meeting's changes so far, when the form was built; of an outcome, when it was recorded. */
  sequence: z.int().min(0).optional(),
  /** The zone by whose clock a form asks for a time. */
  zone: z.string().max(60).optional(),
  step: z.string().max(20).optional(),
  round: z.int().min(0).optional(),
  /** How often the step was opened when the form was built: step 10 is finished again and again. */
  times: z.int().min(0).optional(),
  /** Which questions of a step the form asks, and what it showed of each: how many versions, a digest of the last, the tick. */
  asked: z
    .array(z.tuple([z.string().max(40), z.int().min(0), z.string().max(20), z.boolean()]))
    .max(3)
    .optional(),
  /** The detail of what is to be done once it is confirmed; or from which screen it was opened. */
  way: z.string().max(20).optional(),
  commitment: z.string().max(40).optional(),
  /** The list of commitments that a view shows, or was opened from; without a coalition one's own over all of them. */
  list: z
    .object({
      coalition: z.string().max(60).optional(),
      filter: z.string().max(20),
      page: z.int().min(0),
    })
    .optional(),
  /** What a form lies on. */
  under: z.enum(['list', 'show']).optional(),
  /** The page of the form. */
  part: z.int().min(0).optional(),
  /** The message that a form began with. */
  from: z.string().max(40).optional(),
  /** What is due, by `keyOf`, and for whom. */
  due: z.string().max(150).optional(),
  user: z.string().max(40).optional(),
  page: z.int().min(0).optional(),
  /** The passages of the sketch that a form asks for: the partner of each (empty: none), the entry that it showed, and a digest of its words. */
  passages: z
    .array(z.tuple([z.string().max(60), z.string().max(80), z.string().max(20)]))
    .max(3)
    .optional(),
  suggestion: z.string().max(60).optional(),
});

/** What a view's `private_metadata` holds: ids only. */
export type Meta = z.infer<typeof metaSchema>;

export function metaText(meta: Meta): string {
  const text = JSON.stringify(meta);
  if (text.length > limits.privateMetadata) throw new Error('private_metadata is too long');
  return text;
}

/** Empty when it is not ours: the core refuses what then lacks. */
export function parseMeta(text: string | undefined): Meta {
  try {
    return metaSchema.parse(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}
