import { X509Certificate } from "node:crypto";
import { createSecureServer, type Http2SecureServer } from "node:http2";
import { createCertificate } from "./certificate";
import { FirstLine } from "./first-line";
import { listen } from "./listen";
import { createLogger } from "./logger";
import type { Service } from "./service";

/** Proof of go-plugin that a program was started as a plugin. The value is Terraform's, and is not secret. */
const MAGIC_COOKIE = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";
/** Time for Terraform to connect, and to connect again after a broken connection. */
const CONNECT_MS = 60_000;
const RECONNECT_MS = 1_000;

/** Signals that end the process. Without a handler, the socket would remain. */
const ENDING = ["SIGTERM", "SIGHUP", "SIGQUIT"] as const;

/** A provider as a separate program. */
export interface ProviderProgram {
  /** Local name, for example `evs`. */
  readonly name: string;
  readonly version: string;
  /**
   * Creates the service that answers Terraform. It is called after the address was printed, so Terraform connects at
   * the same time.
   *
   * @param onShutdown called when Terraform has no more calls
   */
  load(onShutdown: () => void): Service;
}

/** Serves a provider as long as Terraform needs it. */
export async function serve(program: ProviderProgram): Promise<void> {
  const { name, version } = program;
  const clientCertificate = process.env.PLUGIN_CLIENT_CERT;
  if (process.env.TF_PLUGIN_MAGIC_COOKIE !== MAGIC_COOKIE || !clientCertificate) {
    process.stderr.write(
      `This is the Terraform provider ${name} ${version}. Terraform starts it; do not run it yourself.\n`,
    );
    process.exitCode = 1;
    return;
  }
  const firstLine = new FirstLine(name);
  try {
    await start(program, clientCertificate, firstLine);
  } catch (error) {
    firstLine.fail(error);
  }
}

async function start(
  { load }: ProviderProgram,
  clientCertificate: string,
  firstLine: FirstLine,
): Promise<void> {
  const logger = createLogger();
  let service: Service | undefined;
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(event, (error: unknown) => {
      if (service === undefined) return firstLine.fail(error);
      logger.debug(event, { stack: error instanceof Error ? error.stack : String(error) });
      service.fail(error);
    });
  }
  // Ctrl-C reaches the whole process group. Terraform then asks the provider to stop.
  process.on("SIGINT", () => {});

  const lifetime = new Lifetime();
  const certificate = createCertificate();
  const server = createSecureServer({
    key: certificate.privateKey,
    cert: certificate.pem,
    // Only the Terraform that started this process can connect. An invalid certificate would exclude every client.
    ca: new X509Certificate(clientCertificate).toString(),
    // In MB, of responses that Terraform has not read yet. With more than the default of 10, Node.js refuses new calls.
    maxSessionMemory: 65_536,
    requestCert: true,
    rejectUnauthorized: true,
  });
  const { network, address, cleanUp } = await listen(server);
  process.on("exit", cleanUp);
  for (const signal of ENDING) process.on(signal, () => process.exit(0));
  lifetime.follow(server);
  const der = certificate.der.toString("base64").replaceAll("=", "");
  firstLine.handshake(1, 6, network, address, "grpc", der);
  service = load(() => lifetime.endSoon());
  server.on("request", service.handle);
}

/** Ends the process when Terraform no longer needs it, or has ended. */
class Lifetime {
  private timer = this.endIn(CONNECT_MS);
  private connections = 0;
  private graceMs = RECONNECT_MS;

  follow(server: Http2SecureServer): void {
    server.on("session", (session) => {
      this.connections += 1;
      clearTimeout(this.timer);
      session.once("close", () => {
        this.connections -= 1;
        if (this.connections === 0) this.timer = this.endIn(this.graceMs);
      });
      // Terraform ends a connection by closing it, which is not an error.
      session.on("error", () => {});
    });
  }

  /** After Shutdown: the response must still be sent, and Terraform closes the connection immediately. */
  endSoon(): void {
    this.graceMs = 0;
    setTimeout(() => process.exit(0), RECONNECT_MS).unref();
  }

  private endIn(ms: number): NodeJS.Timeout {
    return setTimeout(() => process.exit(0), ms);
  }
}
