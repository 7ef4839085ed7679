# One image for every program: docker build --build-arg APP=intake -f deploy/docker/service.Dockerfile .
ARG NODE=24.11-bookworm-slim

FROM node:${NODE} AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
ARG APP
RUN node tools/build.mjs ${APP} && mkdir -p dist/npm

FROM node:${NODE} AS dependencies
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:${NODE}
ARG APP
ARG VERSION=0.1.0
ARG GIT_COMMIT=unknown
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 VERSION=${VERSION} GIT_COMMIT=${GIT_COMMIT}
WORKDIR /app
COPY --from=dependencies /build/node_modules node_modules
COPY --from=build /build/dist/${APP} ./
# Programs ask for their packages at ../npm.
COPY --from=build /build/dist/npm /npm
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/readyz').then(({ok})=>process.exit(ok?0:1),()=>process.exit(1))"]
# Node as process 1 gets SIGTERM itself and drains.
CMD ["node", "--enable-source-maps", "main.js"]
