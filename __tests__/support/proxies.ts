import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import * as https from "node:https";
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { createCertificate } from "../../lib/plugin/certificate";

/** A host that is this machine, though proxies are asked for it: only `localhost` itself is not proxied. */
const HOST = "localhost.";

/** Address of a server that is closed at the end of the work. */
export interface Running {
  /** For example `127.0.0.1:40123`. */
  readonly address: string;
  close(): Promise<void>;
}

/** EVS over TLS, with one snapshot; certificate for `localhost`. */
export interface SecureEvs extends Running {
  /** Reached through a proxy only. */
  readonly url: string;
  /** Never proxied. */
  readonly directUrl: string;
  /** PEM text. */
  readonly certificate: string;
  /** PEM text of its key. */
  readonly privateKey: string;
}

export async function secureEvs(): Promise<SecureEvs> {
  const { pem, privateKey } = createCertificate();
  const server = https.createServer({ cert: pem, key: privateKey }, ({ url = "" }, response) => {
    const snapshots = url.includes("offset=0") ? [{ id: "s1", status: "available" }] : [];
    response.end(JSON.stringify({ snapshots, count: 1 }));
  });
  const running = await started(server);
  const port = running.address.split(":")[1];
  return {
    ...running,
    url: `https://${HOST}:${port}`,
    directUrl: `https://localhost:${port}`,
    certificate: pem,
    privateKey,
  };
}

/** A proxy for CONNECT, over TLS with a server's certificate; without an own answer it connects to this machine. */
export async function connectProxy(
  answer: (socket: Duplex, request: IncomingMessage, head: Buffer) => void = tunnel,
  secure?: Pick<SecureEvs, "certificate" | "privateKey">,
): Promise<Running & { readonly asked: readonly IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const server =
    secure === undefined
      ? createServer()
      : https.createServer({ cert: secure.certificate, key: secure.privateKey });
  server.on("connect", (request, socket, head) => {
    asked.push(request);
    socket.on("error", () => socket.destroy());
    answer(socket, request, head);
  });
  return { ...(await started(server)), asked };
}

function tunnel(socket: Duplex, { url = "" }: IncomingMessage): void {
  const onward = connect(Number(url.split(":")[1]), "127.0.0.1", () => {
    socket.write("HTTP/1.1 200 OK\r\n\r\n");
    socket.pipe(onward).pipe(socket);
  });
  onward.on("error", () => socket.destroy());
}

/** A SOCKS 5 proxy that wants a name and a password, and connects to this machine. */
export async function socksProxy(): Promise<Running & { readonly signedIn: readonly string[] }> {
  const signedIn: string[] = [];
  const running = await tcpServer(async (socket) => {
    const next = async () => (await once(socket, "data"))[0] as Buffer;
    await next();
    socket.write(Buffer.from([5, 2]));
    signedIn.push((await next()).toString("latin1"));
    socket.write(Buffer.from([1, 0]));
    const port = (await next()).readUInt16BE(7 + HOST.length - 2);
    const onward = connect(port, "127.0.0.1", () => {
      socket.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
      socket.pipe(onward).pipe(socket);
    });
    onward.on("error", () => socket.destroy());
  });
  return { ...running, signedIn };
}

/** A server that speaks below HTTP. */
export async function tcpServer(serve: (socket: Socket) => void): Promise<Running> {
  const server = createTcpServer((socket) => {
    socket.on("error", () => socket.destroy());
    serve(socket);
  });
  return started(server);
}

async function started(server: Server | https.Server | ReturnType<typeof createTcpServer>): Promise<Running> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
