import { mkdtempSync, rmSync } from "node:fs";
import type { Http2SecureServer } from "node:http2";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The address of the provider in the handshake line. */
export interface Address {
  readonly network: "unix" | "tcp";
  readonly address: string;
  /** Removes the files of the socket. */
  readonly cleanUp: () => void;
}

/** Maximum length of a Unix socket's path that works on every system. */
const LONGEST_SOCKET_PATH = 100;

/**
 * Listens on a Unix socket in a new folder. It listens on loopback if that fails: on Windows, and if the temporary
 * folder is missing, not writable, too deep or on a file system without sockets.
 *
 * @throws if it cannot listen on loopback either
 */
export async function listen(server: Http2SecureServer): Promise<Address> {
  return (await listenOnSocket(server)) ?? (await listenOnLoopback(server));
}

async function listenOnSocket(server: Http2SecureServer): Promise<Address | undefined> {
  const folder = makeFolder();
  if (folder === undefined) return undefined;
  const cleanUp = () => rmSync(folder, { recursive: true, force: true });
  const address = join(folder, "provider.sock");
  if (isUsableSocketPath(address)) {
    try {
      await listening(server, { path: address });
      return { network: "unix", address, cleanUp };
    } catch {
      // For any reason, use loopback.
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

/** A bar ends a part of the handshake line. */
const isUsableSocketPath = (path: string) =>
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
