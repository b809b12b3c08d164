import { Blocks } from '../blocks/blocks.tsx';
import { type Action, askForOptions, type Host, HostContext, targetOf } from '../blocks/host.ts';
import { questionOf, useConfirm } from '../confirm.tsx';
import { useWords } from '../text/language.ts';
import { useTeller } from '../toasts.tsx';
import type { View } from '../wire.ts';
import { useWorld } from '../world.ts';

/** The app's Home of this person. */
export function HomeTab({ view }: { view: View | null }) {
  const { me } = useWorld();
  const words = useWords();
  const { run } = useTeller();
  const confirm = useConfirm();
  if (!view) return <p className="quiet empty">{words.place.noHome}</p>;
  const act = async (action: Action) => {
    const question = questionOf(action.element);
    if (question && !(await confirm(question))) return;
    await run('clickView', { user: me.id, home: true, ...targetOf(action) });
  };
  const host: Host = {
    act,
    suggest: (asked, typed) => askForOptions({ user: me.id, home: true }, asked, typed),
    busy: false,
    heading: 'h2',
    form: {
      valueOf: (id) => view.values[id] ?? null,
      errorOf: () => null,
      change: (id, value) => void run('fill', { user: me.id, home: true, values: { [id]: value } }),
    },
  };
  return (
    <div className="messages">
      <div className="home">
        <HostContext value={host}>
          <Blocks of={view.blocks} />
        </HostContext>
      </div>
    </div>
  );
}
