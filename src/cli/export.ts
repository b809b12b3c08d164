import { writeFile } from 'node:fs/promises';
import { entriesOf } from '../coalition/interviews/read.ts';
import { coalitionJson } from '../documents/coalition-json.ts';
import { personJson } from '../documents/person-json.ts';
import { coalitionsWith } from '../erasing.ts';
import { personData } from '../taking-out.ts';
import { coalitionData } from '../taking-out-coalition.ts';
import { type Finding, fine } from './finding.ts';
import type { Ground } from './ground.ts';
import { inWorkspace, userId, type WorkspaceGround } from './person.ts';

export interface ExportOptions {
  person?: string | undefined;
  coalition?: string | undefined;
  as?: string | undefined;
  workspace?: string | undefined;
  out?: string | undefined;
}

/** Takes a person's data, or a coalition as one of its leads may read it, into a file. Nothing of it is shown. */
export async function exportInto(ground: Ground, options: ExportOptions): Promise<Finding[]> {
  const { person, coalition, out } = options;
  if ((person === undefined) === (coalition === undefined))
    throw new Error('Say either --person, or --coalition with --as.');
  if (out === undefined) throw new Error('Say with --out into which new file: it holds confidential words.');
  const there = await inWorkspace(ground, options.workspace);
  try {
    const [content, found] =
      person === undefined
        ? await coalitionContent(there, coalition ?? '', options.as)
        : await personContent(there, userId(person));
    // For its owner only, and never over another file.
    await writeFile(out, content, { flag: 'wx', mode: 0o600 });
    return [found, fine('File', `${out}, which only you can read: keep it safe`)];
  } finally {
    await there.close();
  }
}

async function personContent(there: WorkspaceGround, user: string): Promise<[string, Finding]> {
  const data = await personData(there, user);
  for (const coalition of await coalitionsWith(there, user)) {
    const contacts = coalition.contacts.filter((contact) => contact.user === user).map(({ id }) => id);
    const interviews = coalition.interviews.filter(
      (each) => contacts.includes(each.contact) && entriesOf(each).length > 0,
    );
    there.noteReading({ coalition, reader: null, interviews });
  }
  const texts = data.coalitions.reduce((sum, each) => sum + each.texts.length, 0);
  const says = `${texts} texts in ${data.coalitions.length} coalitions, ${data.drafts.length} drafts`;
  return [personJson(data), fine('Person', says)];
}

async function coalitionContent(
  there: WorkspaceGround,
  id: string,
  as: string | undefined,
): Promise<[string, Finding]> {
  const coalition = await there.load(id);
  if (coalition === null) throw new Error(`There is no coalition ${id} in ${there.workspace}.`);
  const data = await coalitionData(there, { coalition, user: as ?? '' });
  if (data === null)
    throw new Error(`Say with --as as which lead it is read: ${coalition.leads.join(', ')}.`);
  const says = `${Object.keys(data.texts).length} texts, as ${data.as} may read them`;
  return [coalitionJson(data), fine('Coalition', says)];
}
