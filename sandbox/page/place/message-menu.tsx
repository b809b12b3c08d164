import { useConfirm } from '../confirm.tsx';
import { Menu } from '../menu.tsx';
import { useWords } from '../text/language.ts';
import { useTeller } from '../toasts.tsx';
import type { Message, Shortcut } from '../wire.ts';
import { useWorld } from '../world.ts';

interface MenuProps {
  message: Message;
  channel: string;
  shortcuts: Shortcut[];
  onEdit(): void;
}

/** What one can do with a message: change one's own, or use a shortcut of the app. */
export function MessageMenu({ message, channel, shortcuts, onEdit }: MenuProps) {
  const { me } = useWorld();
  const words = useWords();
  const confirm = useConfirm();
  const { run } = useTeller();
  const at = { user: me.id, channel, ts: message.ts };
  const remove = async () => {
    const { removeAsk: title, removeMore, remove: yes } = words.message;
    const text = { type: 'plain_text', text: removeMore };
    if (await confirm({ title, text, yes, no: words.cancel, danger: true })) await run('remove', at);
  };
  const own = message.user === me.id && !message.ephemeral;
  const offered = me.outsider || message.ephemeral ? [] : shortcuts.filter((one) => one.type === 'message');
  const items = [
    ...offered.map((one) => ({
      label: one.name,
      run: () => run('shortcut', { ...at, callback_id: one.callbackId }),
    })),
    ...(own
      ? [
          { label: words.message.edit, run: onEdit },
          { label: words.message.remove, run: remove },
        ]
      : []),
  ];
  if (items.length === 0) return null;
  return (
    <Menu className="menu" summary="⋯" label={words.message.menu}>
      {(close) =>
        items.map((item) => (
          <button
            key={item.label}
            type="button"
            className="plain"
            onClick={() => {
              close();
              void item.run();
            }}
          >
            {item.label}
          </button>
        ))
      }
    </Menu>
  );
}
