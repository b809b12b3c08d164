import type { SeenActor, Screen as ServerScreen } from '../control/seeing.ts';

/** What the page reads of the control API. Blocks are the app's own JSON: every field may be missing. */
export interface TextObject {
  type: string;
  text: string;
}

export interface Option {
  value: string;
  text: TextObject;
  description?: TextObject;
  url?: string;
}

interface ConfirmObject {
  title: TextObject;
  text: TextObject;
  confirm: TextObject;
  deny: TextObject;
  style?: string;
}

export interface Element {
  type: string;
  action_id?: string;
  value?: string;
  text?: TextObject;
  url?: string;
  style?: string;
  accessibility_label?: string;
  placeholder?: TextObject;
  focus_on_load?: boolean;
  options?: Option[];
  option_groups?: { label: TextObject; options: Option[] }[];
  confirm?: ConfirmObject;
  multiline?: boolean;
  min_length?: number;
  max_length?: number;
  min_value?: string;
  max_value?: string;
  is_decimal_allowed?: boolean;
  max_selected_items?: number;
  max_files?: number;
  filetypes?: string[];
  min_query_length?: number;
  min_lines?: number;
  filter?: { include?: string[]; exclude_external_shared_channels?: boolean };
  dispatch_action_config?: { trigger_actions_on?: string[] };
  image_url?: string;
  alt_text?: string;
  slack_file?: { id?: string; url?: string };
  [key: `initial_${string}`]: unknown;
}

export interface Block {
  type: string;
  block_id?: string;
  text?: TextObject;
  fields?: TextObject[];
  accessory?: Element;
  elements?: Element[];
  element?: Element;
  label?: TextObject;
  hint?: TextObject;
  optional?: boolean;
  dispatch_action?: boolean;
  title?: TextObject;
  image_url?: string;
  alt_text?: string;
  slack_file?: { id?: string; url?: string };
  level?: string;
  rows?: Cell[][];
}

export type Cell = { type: 'raw_text'; text: string } | { type: 'rich_text'; elements: RichPart[] };

export interface RichPart {
  type: string;
  elements?: RichPart[];
  style?: unknown;
  indent?: number;
  text?: string;
  url?: string;
  user_id?: string;
  channel_id?: string;
  usergroup_id?: string;
  name?: string;
  unicode?: string;
  range?: string;
  fallback?: string;
  timestamp?: number;
  format?: string;
}

export type Given = string | string[] | null;

type ServerConversation = ServerScreen['conversations'][number];
type ServerMessage = ServerConversation['messages'][number];
type ServerView = ServerScreen['modals'][number];

export type Person = ServerScreen['me'];
/** Somebody whom one can act as. */
export type Actor = SeenActor;
export interface Message extends Omit<ServerMessage, 'blocks'> {
  blocks: Block[];
}
export interface Conversation extends Omit<ServerConversation, 'messages'> {
  messages: Message[];
}
export interface View extends Omit<ServerView, 'blocks' | 'values'> {
  blocks: Block[];
  values: Record<string, Given>;
}
export interface Screen extends Omit<ServerScreen, 'conversations' | 'modals' | 'home'> {
  conversations: Conversation[];
  modals: View[];
  home: View | null;
}

export interface Shortcut {
  callbackId: string;
  type: string;
  name: string;
  description: string;
}

/** What the manifest offers. */
export interface About {
  commands: { command: string; hint: string; description: string }[];
  shortcuts: Shortcut[];
  homeTab: boolean;
}

export type { AppWork } from '../app-work.ts';
export type { ClockState } from '../control/time.ts';
export type { Entry } from '../inspector.ts';
