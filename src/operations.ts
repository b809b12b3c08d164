import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Metrics } from './metrics.ts';
import type { CheckReadiness } from './readiness.ts';

/**
 * `GET /healthz`: the process lives. `GET /readyz`: Redis and Slack can be reached, else 503 and which. `GET /metrics`: for
 * Prometheus.
 */
export function operationRoutes(readiness: CheckReadiness, metrics: Metrics['text']) {
  return [
    {
      path: '/healthz',
      method: 'GET',
      handler: (_: IncomingMessage, response: ServerResponse) => answer(response, 200, { alive: true }),
    },
    {
      path: '/readyz',
      method: 'GET',
      handler: async (_: IncomingMessage, response: ServerResponse) => {
        const found = await readiness();
        answer(response, found.ready ? 200 : 503, found);
      },
    },
    {
      path: '/metrics',
      method: 'GET',
      handler: async (_: IncomingMessage, response: ServerResponse) => {
        const { type, body } = await metrics();
        response.writeHead(200, { 'content-type': type });
        response.end(body);
      },
    },
  ];
}

export type OperationRoute = ReturnType<typeof operationRoutes>[number];

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

/** The same addresses for a process that takes nothing from Slack. */
export async function serveOperations(
  routes: OperationRoute[],
  port: number,
): Promise<{ stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    const route = routes.find((each) => each.path === path && each.method === request.method);
    if (route === undefined) return answer(response, 404, { error: 'not found' });
    void route.handler(request, response);
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, () => done());
  });
  return {
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
