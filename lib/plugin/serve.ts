import { X509Certificate } from "node:crypto";
import { createSecureServer, type Http2SecureServer } from "node:http2";
import { createCertificate } from "./certificate";
import { FirstLine } from "./first-line";
import { listen } from "./listen";
import { createLogger } from "./logger";
import type { Service } from "./service";

/** go-plugin's proof that a program was started as a plugin; the value is Terraform's, and no secret. */
const MAGIC_COOKIE = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";
/** Time for Terraform to connect at first, and to come back when its connection broke. */
const CONNECT_MS = 60_000;
const RECONNECT_MS = 1_000;

/** Signals that end the process; what is left to itself would leave its socket behind. */
const ENDING = ["SIGTERM", "SIGHUP", "SIGQUIT"] as const;

/** A provider as a program of its own. */
export interface ProviderProgram {
  /** Local name, for example `evs`. */
  readonly name: string;
  readonly version: string;
  /**
   * Makes the service that answers Terraform. Called after the address was printed, so that Terraform connects at the
   * same time.
   *
   * @param onShutdown to be called when Terraform has no more calls
   */
  load(onShutdown: () => void): Service;
}

/** Serves a provider for as long as Terraform needs it: the whole life of a provider process. */
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
  // Ctrl-C reaches the whole process group; Terraform then asks us to stop.
  process.on("SIGINT", () => {});

  const lifetime = new Lifetime();
  const certificate = createCertificate();
  const server = createSecureServer({
    key: certificate.privateKey,
    cert: certificate.pem,
    // Only the Terraform that started this process may connect. Text that is no certificate would keep out everybody.
    ca: new X509Certificate(clientCertificate).toString(),
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

/** Ends the process when Terraform is done with it, or gone. */
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
      // Terraform closes by hanging up, which is no error.
      session.on("error", () => {});
    });
  }

  /** After Shutdown: the answer still has to be sent, and Terraform hangs up at once. */
  endSoon(): void {
    this.graceMs = 0;
    setTimeout(() => process.exit(0), RECONNECT_MS).unref();
  }

  private endIn(ms: number): NodeJS.Timeout {
    return setTimeout(() => process.exit(0), ms);
  }
}
