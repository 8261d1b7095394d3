/**
 * Variables that make Node.js load files, print output, use file descriptors as a channel to a parent, or fail if a
 * file is missing. The launcher removes them. Variables that the provider itself reads, for certificates and proxies,
 * stay.
 */
const NOT_INHERITED = [
  "NODE_OPTIONS",
  "NODE_PATH",
  "NODE_CHANNEL_FD",
  "NODE_CHANNEL_SERIALIZATION_MODE",
  "NODE_UNIQUE_ID",
  "NODE_DEBUG",
  "NODE_DEBUG_NATIVE",
  "NODE_ICU_DATA",
  "NODE_PENDING_DEPRECATION",
  "NODE_REDIRECT_WARNINGS",
  "NODE_TEST_CONTEXT",
  "NODE_TLS_REJECT_UNAUTHORIZED",
  "NODE_USE_ENV_PROXY",
  "NODE_V8_COVERAGE",
  "OPENSSL_CONF",
  "BUN_OPTIONS",
  "BUN_BE_BUN",
  "BUN_INSPECT",
];

/** Requirements of an executable: the C library that it is linked to, or macOS. */
const RUNS_EXECUTABLES = ["/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1", "/System/Library"];

/**
 * Places to search for Node.js, in this order. A name without a slash is searched on the PATH. npm and similar programs
 * set the variable.
 */
const CANDIDATES = [
  "node",
  "nodejs",
  '"$npm_node_execpath"',
  "/usr/local/bin/node",
  "/opt/homebrew/bin/node",
  '"$HOME/.volta/bin/node"',
];

/**
 * The program that Terraform starts. It runs the executable next to it, if there is one that works, otherwise the
 * bundle with Node.js. If `EVS_PROVIDER_NODE` is set, it runs the bundle with that Node.js. It is a shell script,
 * because `#!/usr/bin/env node` fails if the package.json of a parent folder has `"type": "module"`. It contains no
 * path of the machine that synthesizes, so it is the same everywhere. Terraform shows the first line of a provider that
 * is not a handshake, but only from stdout.
 *
 * @param minimumNode the oldest version of Node.js that works, for example `20.9`
 */
export function launcherScript(minimumNode: string): string {
  const needs = `The evs provider needs Node.js ${minimumNode} or newer`;
  const remedy = "set EVS_PROVIDER_NODE to the path of a node executable";
  return `#!/bin/sh
unset ${NOT_INHERITED.join(" ")}
usable() {
  case $1 in
    */*) [ -f "$1" ] && [ -x "$1" ] ;;
    *) command -v "$1" >/dev/null ;;
  esac
}
provider="\${0%/*}/provider"
kept=
if [ -z "$EVS_PROVIDER_NODE" ] && [ -f "$provider" ]; then
  if [ -x "$provider" ]; then
    for library in ${RUNS_EXECUTABLES.join(" ")}; do
      if [ -e "$library" ]; then exec "$provider" "$@"; fi
    done
    kept="$provider needs glibc, which this system does not have."
  else
    kept="$provider is here, but not executable: run chmod -R +x terraform.d in the folder of the stack."
  fi
fi
if [ -n "$EVS_PROVIDER_NODE" ]; then
  node=$EVS_PROVIDER_NODE
  if ! usable "$node"; then
    echo "${needs}, but EVS_PROVIDER_NODE is not an executable. Correct it, or unset it to use the node on the PATH."
    exit 1
  fi
else
  for node in ${CANDIDATES.join(" ")}; do
    if usable "$node"; then break; fi
    node=
  done
  if [ -z "$node" ]; then
    if [ -n "$kept" ]; then
      echo "The evs provider cannot start: $kept Without it, the provider needs Node.js ${minimumNode} or newer."
      exit 1
    fi
    echo "${needs}, which was not found where Terraform runs. Install it so that node is on the PATH, or ${remedy}."
    exit 1
  fi
fi
exec "$node" "\${0%/*}/provider.cjs" "$@"
`;
}
