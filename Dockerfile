# Denwaban, and with `node asterisk/run.ts` its telephone exchange, with `node asterisk/edge/run.ts` the edge before several: one image (compose.yml).
FROM node:24-bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/*
WORKDIR /denwaban
COPY . .
# What the exchange is made of is locked by name and hash (asterisk/packages/locks), and unpacked beside Denwaban.
ENV PACKAGES_CACHE=/opt/packages
RUN npm ci --no-audit --no-fund && npm run build && node asterisk/packages/ensure.ts asterisk speech edge && npm cache clean --force
RUN mkdir /data && chown node:node /data
USER node
ENV DENWABAN_DATA=/data
VOLUME /data
CMD ["node", "server/main.ts"]
