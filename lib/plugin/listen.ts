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

/**
 * Listens on a Unix socket in a folder of its own, or on loopback where that cannot be: on Windows, and where the
 * temporary folder is missing, not writable, too deep or on a file system without sockets.
 *
 * @throws when loopback cannot be listened on either
 */
export async function listen(server: Http2SecureServer): Promise<Address> {
  return (await listenOnSocket(server)) ?? (await listenOnLoopback(server));
}

async function listenOnSocket(server: Http2SecureServer): Promise<Address | undefined> {
  const folder = makeFolder();
  if (folder === undefined) return undefined;
  const cleanUp = () => rmSync(folder, { recursive: true, force: true });
  const address = join(folder, "provider.sock");
  if (canBeToldAndOpened(address)) {
    try {
      await listening(server, { path: address });
      return { network: "unix", address, cleanUp };
    } catch {
      // Whatever the reason, loopback is left.
    }
  }
  cleanUp();
  return undefined;
}

function makeFolder(): string | undefined {
  if (process.platform === "win32") return undefined;
  try {
    return mkdtempSync(join(tmpdir(), "plugin-"));
  } catch {
    return undefined;
  }
}

/** Parts of the handshake line end with a bar. */
const canBeToldAndOpened = (path: string) =>
  Buffer.byteLength(path) <= LONGEST_SOCKET_PATH && !/[|\n]/.test(path);

async function listenOnLoopback(server: Http2SecureServer): Promise<Address> {
  await listening(server, { host: "127.0.0.1", port: 0 });
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : 0;
  return { network: "tcp", address: `127.0.0.1:${port}`, cleanUp: () => {} };
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
