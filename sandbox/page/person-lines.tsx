import { useWords } from './text/language.ts';
import type { Person } from './wire.ts';

/** Who somebody is: name, organisation, role, workspace, zone. */
export function PersonLines({ person }: { person: Person }) {
  const words = useWords();
  const role = words.roles[person.id];
  const workspace = person.outsider ? `${person.workspace} (${words.who.otherWorkspace})` : person.workspace;
  return (
    <span className="person">
      <strong>{person.name}</strong>
      <span>{person.organisation}</span>
      {role && <span className="quiet">{role}</span>}
      <span className="quiet">
        {workspace} · {person.timezone.replace('_', ' ')}
      </span>
    </span>
  );
}
