/**
 * The executable Terraform starts. A shell script that names Node.js by its path, because `#!/usr/bin/env node`
 * breaks where a parent folder's package.json says `"type": "module"` or node is not on the PATH.
 *
 * @param nodePath the Node.js that synthesizes the stack; where it is gone, the one on the PATH is used
 */
export function launcherScript(nodePath: string): string {
  const quoted = `'${nodePath.replaceAll("'", "'\\''")}'`;
  return [
    "#!/bin/sh",
    `node=${quoted}`,
    `[ -x "$node" ] || node=node`,
    `exec "$node" "\${0%/*}/provider.cjs" "$@"`,
    "",
  ].join("\n");
}
