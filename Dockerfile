# The command line in a container, for systems without Node:
#
#   docker build --tag quizwright .
#   docker run --rm --volume "$PWD:/banks:ro" quizwright lint
FROM node:22-alpine AS build
WORKDIR /source
COPY . .
RUN npm ci --no-audit --no-fund --ignore-scripts \
  && node esbuild.js --production \
  && mkdir /package \
  && npm pack --ignore-scripts --pack-destination /package

FROM node:22-alpine
COPY --from=build /package /package
# Git says what changed. Folders that are mounted belong to somebody else, which it would refuse.
RUN apk add --no-cache git \
  && git config --system --add safe.directory '*' \
  && npm install --global --no-audit --no-fund --ignore-scripts /package/*.tgz \
  && npm cache clean --force \
  && rm -r /package
USER node
WORKDIR /banks
ENTRYPOINT ["quizwright"]
CMD ["lint"]
