// The evs provider as it is built, and the stand-in of the official one, in one process that Terraform attaches to.
import { createServer, type Http2Session } from "node:http2";
import type { Service } from "../../../lib/plugin";
import { createHuaweicloudService } from "../huaweicloud-provider/service";

type CreateService = (onShutdown: () => void) => Service;

/** Terraform connects once for each time that it would start a process: each connection has a provider of its own. */
function listen(create: CreateService, socket: string): Promise<void> {
  const services = new WeakMap<Http2Session, Service>();
  const server = createServer();
  server.on("session", (session) => {
    services.set(
      session,
      create(() => {}),
    );
    // Terraform closes by hanging up, which is no error.
    session.on("error", () => {});
  });
  server.on("request", (request, response) => {
    const { session } = request.stream;
    if (session !== undefined) services.get(session)?.handle(request, response);
  });
  return new Promise((resolve) => server.listen(socket, resolve));
}

async function main([evsService = "", evs = "", huaweicloud = ""]: readonly string[]): Promise<void> {
  const { createEvsService } = require(evsService) as { readonly createEvsService: CreateService };
  await Promise.all([listen(createEvsService, evs), listen(createHuaweicloudService, huaweicloud)]);
  process.stdout.write("ready\n");
  // Whoever started it is gone.
  process.stdin.once("end", () => process.exit()).resume();
}

void main(process.argv.slice(2));
