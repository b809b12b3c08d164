import type { Problem } from '../block-kit/sheet.ts';
import { checkMessageBlocks, checkMetadata } from '../block-kit/surfaces.ts';
import type { Broken } from '../inspector.ts';
import type { JsonObject } from '../json.ts';
import { asObjects, codePoints } from '../json.ts';
import { app } from '../people.ts';
import type { Site } from '../site.ts';
import type { Call } from './call.ts';
import { details, objectArg, Refusal, ruleBroken } from './call.ts';

/** What a message says, checked; undefined is left out of the call. */
export interface Content {
  text: string | undefined;
  blocks: JsonObject[] | undefined;
  metadata: JsonObject | undefined;
}

/** As Slack words it: the reason and where it stands. */
export function worded(problems: readonly Problem[]): string[] {
  return problems.map((one) => `[ERROR] ${one.says} [json-pointer:${one.at}]`);
}

export function asBroken(problems: readonly Problem[]): Broken[] {
  return problems.map((one) => ({ says: `${one.says} [${one.at}]`, fact: one.fact }));
}

/** Fact: 1.4 slack_file image (png, jpg, jpeg or gif, and the poster must have access). */
export function mayUseFile(site: Site): (id: string) => boolean {
  return (id) => {
    const file = site.world.files.get(id);
    if (!file?.complete) return false;
    const seen = [...file.channels].some((one) => site.world.channels.get(one)?.members.has(app.user));
    return (file.user === app.user || seen) && /\.(png|jpe?g|gif)$/i.test(file.name);
  };
}

/** Fact: 1.2 Blocks, 1.3 Elements, 1.4 Messages. */
export function contentOf(call: Call): Content {
  const { args, site } = call;
  const text = args.text('markdown_text') ?? args.text('text');
  const blocks = args.json('blocks', 'invalid_blocks_format');
  if (args.text('markdown_text') !== undefined) checkMarkdown(call);
  if (blocks !== undefined) {
    if (!Array.isArray(blocks)) throw new Refusal('invalid_blocks_format');
    const { problems, tooLarge } = checkMessageBlocks(blocks, mayUseFile(site));
    if (problems.length > 0) {
      throw new Refusal('invalid_blocks', { broken: asBroken(problems), extra: details(worded(problems)) });
    }
    if (tooLarge)
      throw ruleBroken(tooLarge.error, { says: 'The blocks together are too long.', fact: tooLarge.fact });
    if (text === undefined && blocks.length > 0) flagMissingText(call);
  }
  const attachments = args.json('attachments', 'invalid_attachments');
  if (asObjects(attachments).length > 100) {
    throw ruleBroken('too_many_attachments', { says: 'At most 100.', fact: '1.1 Attachments per message' });
  }
  return {
    text,
    blocks: blocks === undefined ? undefined : asObjects(blocks),
    metadata: metadataOf(call),
  };
}

function flagMissingText(call: Call): void {
  call.flags.push({
    says: 'Blocks without `text`: notifications and screen readers have nothing to say.',
    fact: 'W:WebClient.js warnIfFallbackIsMissing',
  });
}

function checkMarkdown(call: Call): void {
  const { args } = call;
  const fact = '1.4 markdown_text (12 000; not with blocks or text)';
  if (args.text('blocks') !== undefined || args.text('text') !== undefined) {
    throw ruleBroken('markdown_text_conflict', { says: 'markdown_text with blocks or text.', fact });
  }
  if (codePoints(args.text('markdown_text') ?? '') > 12_000) {
    throw ruleBroken('msg_too_long', { says: 'markdown_text over 12,000 characters.', fact });
  }
}

function metadataOf(call: Call): JsonObject | undefined {
  const metadata = objectArg(call.args, 'metadata', 'invalid_metadata_format');
  if (metadata === undefined || Object.keys(metadata).length === 0) return metadata;
  const wrong = checkMetadata(metadata);
  if (wrong) throw ruleBroken(wrong.error, { says: 'The metadata is not as it must be.', fact: wrong.fact });
  return metadata;
}

/** Refuses a message that says nothing. */
export function refuseEmpty(content: Content, call: Call): void {
  const something = content.text !== undefined || (content.blocks?.length ?? 0) > 0;
  if (!something && asObjects(call.args.json('attachments', 'invalid_attachments')).length === 0) {
    throw new Refusal('no_text');
  }
}
