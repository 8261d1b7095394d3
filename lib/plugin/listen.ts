import { mkdtempSync, rmSync } from "node:fs";
import type { Http2SecureServer } from "node:http2";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where Terraform reaches the provider, as the handshake line has it. */
export interface Address {
  readonly network: "unix" | "tcp";
  readonly address: string;
  /** Removes what listening left on the disk. */
  readonly cleanUp: () => void;
}

/** Longest path of a Unix socket on every system that has them. */
const LONGEST_SOCKET_PATH = 100;

/** Listens on a Unix socket in a folder of its own, or on loopback where there are none. */
export async function listen(server: Http2SecureServer): Promise<Address> {
  const folder = process.platform === "win32" ? undefined : mkdtempSync(join(tmpdir(), "plugin-"));
  const cleanUp = () => {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  };
  const socket = folder === undefined ? undefined : join(folder, "provider.sock");
  if (socket !== undefined && Buffer.byteLength(socket) <= LONGEST_SOCKET_PATH) {
    await listening(server, { path: socket });
    return { network: "unix", address: socket, cleanUp };
  }
  await listening(server, { host: "127.0.0.1", port: 0 });
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : 0;
  return { network: "tcp", address: `127.0.0.1:${port}`, cleanUp };
}

function listening(server: Http2SecureServer, options: object): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(options, () => {
      server.off("error", reject);
      resolve();
    });
  });
}
