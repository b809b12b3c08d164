/** A Slack user id; a person is a workspace plus this. */
export type UserId = string;

/** What stands in a log in the place of the id of somebody who was erased; Slack's own ids have capitals only. */
const erasedPrefix = 'erased-';

/** `drawn`: letters and digits, another each time, so that nothing tells that two of them are the same person. */
export function erasedUser(drawn: string): UserId {
  return `${erasedPrefix}${drawn}`;
}

/** Whether it is nobody's id any more: nothing is sent to it, and it has no name. */
export function isErasedUser(user: UserId): boolean {
  return user.startsWith(erasedPrefix);
}
