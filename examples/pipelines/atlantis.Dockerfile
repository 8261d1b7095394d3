# Atlantis with the Node.js that cdktf and the evs provider run on.
FROM ghcr.io/runatlantis/atlantis:v0.32.0
USER root
RUN apk add --no-cache nodejs npm
# Earlier answers; keep it in a volume.
RUN mkdir -p /var/lib/atlantis/answers && chown atlantis /var/lib/atlantis/answers
USER atlantis
