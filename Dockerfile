# Node from 24.20 on knows the time zones of 2026c: with an older one clocks in some places are an hour off.
# Built: the compiled app. Installed: its production dependencies. What runs holds those two and nothing else.
FROM node:24.20-slim AS built
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY tsconfig.json ./
COPY src ./src
COPY jobs ./jobs
RUN npx tsc && test -f dist/src/main.js

FROM node:24.20-slim AS installed
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev && npm cache clean --force

FROM node:24.20-slim
ENV NODE_ENV=production PORT=3000
WORKDIR /app
COPY package.json manifest.yml ./
COPY --from=installed /app/node_modules ./node_modules
COPY --from=built /app/dist/src ./dist/src
COPY --from=built /app/dist/jobs ./dist/jobs
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# node itself, not npm: npm does not pass SIGTERM on to the app.
CMD ["node", "dist/src/main.js"]
