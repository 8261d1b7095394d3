import { once } from "node:events";
import * as https from "node:https";
import type { Duplex } from "node:stream";
import { isUntrusted } from "./connection-fault";
import type { NamedProxy } from "./proxy-rules";
import type { Trust } from "./trust";
import { openTunnel } from "./tunnel";

export interface SecureAgentOptions {
  readonly maxSockets: number;
  readonly trust: Trust;
  readonly proxy: NamedProxy | undefined;
  /** Time for a connection, from the first attempt to the end of the handshake. */
  readonly timeoutMs: number;
}

/** TLS connections, direct or through a proxy. Each connection has completed the handshake with the endpoint. */
export class SecureAgent extends https.Agent {
  private readonly closed = new AbortController();

  constructor(private readonly settings: SecureAgentOptions) {
    super({ keepAlive: true, maxSockets: settings.maxSockets });
  }

  override createConnection(
    options: https.RequestOptions,
    done: (error: Error | null, stream?: Duplex) => void,
  ): undefined {
    const { trust } = this.settings;
    const knewAll = trust.isWide;
    const signal = AbortSignal.any([this.closed.signal, AbortSignal.timeout(this.settings.timeoutMs)]);
    this.open(options, signal)
      .catch((error: unknown) => {
        if (knewAll || !isUntrusted(error)) throw error;
        trust.widen();
        return this.open(options, signal);
      })
      .then(
        (socket) => done(null, socket),
        (error: Error) => done(error),
      );
  }

  override destroy(): void {
    this.closed.abort();
    super.destroy();
  }

  private async open(options: https.RequestOptions, signal: AbortSignal): Promise<Duplex> {
    const { proxy, trust, timeoutMs } = this.settings;
    const tunnel =
      proxy === undefined
        ? {}
        : { socket: await openTunnel(proxy, targetOf(options), { trust, signal, timeoutMs }) };
    const socket = super.createConnection({
      ...options,
      ...trust.options,
      ...tunnel,
    } as https.RequestOptions);
    if (!socket) throw new Error("there is no socket");
    try {
      await once(socket, "secureConnect", { signal });
      return socket;
    } catch (error) {
      socket.destroy();
      throw error;
    }
  }
}

const targetOf = ({ host, port }: https.RequestOptions) => ({ host: String(host), port: Number(port) });
