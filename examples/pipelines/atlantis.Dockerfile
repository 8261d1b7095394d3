# Atlantis with the Node.js that cdktf and the evs provider run on.
FROM ghcr.io/runatlantis/atlantis:v0.32.0
USER root
RUN apk add --no-cache nodejs npm
USER atlantis
