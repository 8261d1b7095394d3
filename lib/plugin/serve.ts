import { X509Certificate } from "node:crypto";
import { createSecureServer, type Http2SecureServer } from "node:http2";
import type { ServiceImpl } from "@connectrpc/connect";
import { connectNodeAdapter } from "@connectrpc/connect-node";
import { Calls } from "./calls";
import { createCertificate } from "./certificate";
import { FirstLine } from "./first-line";
import { GRPCController } from "./generated/go_plugin_pb";
import { Provider as ProviderRpc } from "./generated/tfplugin6_pb";
import { listen } from "./listen";
import { createLogger } from "./logger";
import type { Provider } from "./provider";
import { createProviderService } from "./provider-service";
import type { Schema } from "./schema";

/** go-plugin's proof that a program was started as a plugin; the value is Terraform's, and no secret. */
const MAGIC_COOKIE = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";
/** Time for Terraform to connect at first, and to come back when its connection broke. */
const CONNECT_MS = 60_000;
const RECONNECT_MS = 1_000;

/** Signals that end the process; what is left to itself would leave its socket behind. */
const ENDING = ["SIGTERM", "SIGHUP", "SIGQUIT"] as const;

/** Serves a provider for as long as Terraform needs it: the whole life of a provider process. */
export async function serve<S extends Schema, Client>(provider: Provider<S, Client>): Promise<void> {
  const clientCertificate = process.env.PLUGIN_CLIENT_CERT;
  if (process.env.TF_PLUGIN_MAGIC_COOKIE !== MAGIC_COOKIE || !clientCertificate) {
    process.stderr.write(
      `This is the Terraform provider ${provider.name} ${provider.version}. ` +
        "Terraform starts it; it cannot be run by hand.\n",
    );
    process.exitCode = 1;
    return;
  }
  const firstLine = new FirstLine(provider.name);
  try {
    await start(provider, clientCertificate, firstLine);
  } catch (error) {
    firstLine.fail(error);
  }
}

async function start<S extends Schema, Client>(
  provider: Provider<S, Client>,
  clientCertificate: string,
  firstLine: FirstLine,
): Promise<void> {
  const logger = createLogger();
  const calls = new Calls();
  let started = false;
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(event, (error: unknown) => {
      if (!started) firstLine.fail(error);
      logger.debug(event, { stack: error instanceof Error ? error.stack : String(error) });
      calls.fail(error);
    });
  }
  // Ctrl-C reaches the whole process group; Terraform then asks us to stop.
  process.on("SIGINT", () => {});

  const lifetime = new Lifetime();
  const certificate = createCertificate();
  const service = createProviderService(provider, calls, logger);
  const server = createSecureServer(
    {
      key: certificate.privateKey,
      cert: certificate.pem,
      // Only the Terraform that started this process may connect. Text that is no certificate would keep out everybody.
      ca: new X509Certificate(clientCertificate).toString(),
      requestCert: true,
      rejectUnauthorized: true,
    },
    createHandler(service, () => lifetime.endSoon()),
  );
  const { network, address, cleanUp } = await listen(server);
  process.on("exit", cleanUp);
  for (const signal of ENDING) process.on(signal, () => process.exit(0));
  lifetime.follow(server);
  const der = certificate.der.toString("base64").replaceAll("=", "");
  firstLine.handshake(1, 6, network, address, "grpc", der);
  started = true;
}

function createHandler(service: ServiceImpl<typeof ProviderRpc>, onShutdown: () => void) {
  return connectNodeAdapter({
    grpc: true,
    grpcWeb: false,
    connect: false,
    routes: (router) => {
      router.service(ProviderRpc, service);
      router.service(GRPCController, {
        shutdown: () => {
          onShutdown();
          return {};
        },
      });
    },
  });
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
