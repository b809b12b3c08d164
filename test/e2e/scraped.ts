import { textIn } from '../../src/text/text.ts';

/** One line of `GET /metrics`. */
export interface Sample {
  name: string;
  labels: Record<string, string>;
  value: number;
}

/** Prometheus's text format, read back. */
export function parseMetrics(text: string): Sample[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, name = '', labels = '', value = ''] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
      const pairs = [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, label = '', of = '']) => [label, of]);
      return { name, labels: Object.fromEntries(pairs), value: Number(value === 'Nan' ? 'NaN' : value) };
    });
}

/** The sum of every sample of this name that has these labels. */
export function countOf(samples: Sample[], name: string, labels: Record<string, string> = {}): number {
  const fits = (sample: Sample) =>
    sample.name === name && Object.entries(labels).every(([label, of]) => sample.labels[label] === of);
  return samples.filter(fits).reduce((sum, { value }) => sum + value, 0);
}

const kinds = ['command', 'click', 'submission', 'shortcut', 'event', 'other'];
const methods = /^(auth|chat|conversations|files|pins|users|views)\.[a-zA-Z.]+$/;

/** What each label of the app's own may hold. */
const allowed: Record<string, (value: string, name: string) => boolean> = {
  kind: (value, name) => (name === 'coalitie_jobs_total' ? isJob(value) : kinds.includes(value)),
  outcome: (value) =>
    ['done', 'failed', 'ignored', 'ok', 'refused', 'limited', 'unreachable', 'later'].includes(value),
  problem: (value) => Object.hasOwn(textIn('nl').problems, value),
  method: (value) => methods.test(value),
  of: (value) => value === 'messages' || value === 'pins',
  state: (value) => ['waiting', 'active', 'delayed'].includes(value),
  le: (value) => value === '+Inf' || Number.isFinite(Number(value)),
};

function isJob(kind: string): boolean {
  return ['react', 'send', 'due', 'home', 'pictures'].includes(kind);
}

/** Labels, and values of labels, that stand in no fixed list. */
export function unboundedIn(samples: Sample[]): string[] {
  return samples
    .filter(({ name }) => name.startsWith('coalitie_'))
    .flatMap(({ name, labels }) =>
      Object.entries(labels)
        .filter(([label, value]) => allowed[label]?.(value, name) !== true)
        .map(([label, value]) => `${name} ${label}=${value}`),
    );
}
