import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { describeFault } from "./connection-fault";

/** Maximum size of a body, compressed and decompressed. A page of 1000 rows has about 1 MiB. */
export const LARGEST_BODY_BYTES = 16 * 1024 * 1024;

/** A response that cannot be used. */
export class BodyError extends Error {
  override readonly name = "BodyError";

  constructor(
    readonly kind: "malformed" | "shape" | "too-large",
    message: string,
  ) {
    super(message);
  }
}

/**
 * The text of a response, without a byte order mark. It is decompressed if the server compressed it without a request
 * to do so.
 *
 * @throws BodyError
 */
export async function readBody(answer: IncomingMessage): Promise<string> {
  const text = (await inflate(await readBytes(answer), answer.headers["content-encoding"])).toString("utf8");
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

async function readBytes(answer: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer) {
    bytes += chunk.length;
    if (bytes > LARGEST_BODY_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function inflate(bytes: Buffer, encoding = "identity"): Promise<Buffer> {
  const name = encoding.trim().toLowerCase();
  if (name === "" || name === "identity" || bytes.length === 0) return bytes;
  const zlib = await import("node:zlib"); // Rarely needed, so the module is loaded on demand.
  const inflaters: Record<string, typeof zlib.unzip | typeof zlib.brotliDecompress> = {
    gzip: zlib.unzip,
    "x-gzip": zlib.unzip,
    deflate: zlib.unzip,
    br: zlib.brotliDecompress,
  };
  const inflater = inflaters[name];
  if (inflater === undefined) throw new BodyError("shape", "an unsupported content-encoding");
  try {
    return await promisify<Buffer, object, Buffer>(inflater)(bytes, { maxOutputLength: LARGEST_BODY_BYTES });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ERR_BUFFER_TOO_LARGE") throw tooLarge();
    throw new BodyError("malformed", `the body is not ${name}: ${describeFault(error, "the server")}`);
  }
}

function tooLarge(): BodyError {
  return new BodyError("too-large", `the response is larger than ${LARGEST_BODY_BYTES / 1024 ** 2} MiB`);
}
