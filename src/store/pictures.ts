import type { ClientContext, Result } from 'ioredis';
import { workspaceKeys } from './keys.ts';
import type { RedisClient } from './redis.ts';
import { reply } from './store-error.ts';

/** A picture as it stands at Slack. */
export interface UploadedPicture {
  /** Slack's id of the file. */
  file: string;
  /** When it was uploaded (ms): Slack can't show a file at once. */
  since: number;
}

/**
 * Which picture was uploaded as which file. A picture is named by a digest of all that it shows and of whose it is: another version,
 * or another coalition's, is another picture.
 */
export interface Pictures {
  pictureFile(workspace: string, digest: string): Promise<UploadedPicture | null>;
  keepPicture(workspace: string, digest: string, picture: UploadedPicture): Promise<void>;
  /** Forgets this file of the picture, so that it is uploaded anew; one that was kept meanwhile stays. */
  dropPicture(workspace: string, digest: string, file: string): Promise<void>;
}

const dropLua = `
local kept = redis.call('HGET', KEYS[1], ARGV[1])
if kept and string.sub(kept, 1, string.len(ARGV[2])) == ARGV[2] then
  redis.call('HDEL', KEYS[1], ARGV[1])
end
return 'OK'
`;

declare module 'ioredis' {
  interface RedisCommander<Context extends ClientContext> {
    coalitieDropPicture(keys: 1, key: string, digest: string, file: string): Result<string, Context>;
  }
}

export function createPictures(redis: RedisClient): Pictures {
  redis.defineCommand('coalitieDropPicture', { lua: dropLua });
  return {
    pictureFile: async (workspace, digest) => {
      const kept = await reply(redis.hget(workspaceKeys(workspace).pictures, digest));
      const [file, since] = kept?.split(' ') ?? [];
      return file === undefined ? null : { file, since: Number(since) };
    },
    keepPicture: async (workspace, digest, { file, since }) => {
      await reply(redis.hset(workspaceKeys(workspace).pictures, digest, `${file} ${since}`));
    },
    dropPicture: async (workspace, digest, file) => {
      await reply(redis.coalitieDropPicture(1, workspaceKeys(workspace).pictures, digest, `${file} `));
    },
  };
}
