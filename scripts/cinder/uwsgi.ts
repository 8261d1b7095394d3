import type { Services } from "./services";

export interface WsgiProgram {
  readonly name: string;
  readonly file: string;
  readonly arguments?: string;
  readonly processes: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Serves a program of OpenStack on a port of loopback, as Debian's services do. */
export async function serveWsgi(services: Services, port: number, program: WsgiProgram): Promise<void> {
  const command = [
    "uwsgi",
    ...["--plugin", "python3", "--http-socket", `127.0.0.1:${port}`, "--wsgi-file", program.file],
    ...["--master", "--processes", String(program.processes), "--lazy-apps", "--enable-threads"],
    ...["--die-on-term", "--buffer-size", "65535", "--disable-logging"],
    // It closes each connection after its response, so this header says so.
    ...["--add-header", "Connection: close"],
    ...(program.arguments === undefined ? [] : ["--pyargv", program.arguments]),
  ];
  await services.start(program.name, port, command, program.env === undefined ? {} : { env: program.env });
}
