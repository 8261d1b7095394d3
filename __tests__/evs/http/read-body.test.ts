import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { LARGEST_BODY_BYTES } from "../../../lib/evs/http/read-body";
import { client, failure, serverOf } from "../../support/client";

const PAGE = Buffer.from('{"snapshots":[{"id":"s1"}]}');

/** A server that answers with these bytes, asked for one window. */
async function read(body: Buffer, encoding?: string) {
  const headers = encoding === undefined ? {} : { "content-encoding": encoding };
  const url = await serverOf((_, response) => response.writeHead(200, headers).end(body));
  return client(url).getSnapshotWindow({ limit: 1 });
}

test.each([
  ["gzip", gzipSync(PAGE), "gzip"],
  ["gzip by its old name", gzipSync(PAGE), "X-GZIP"],
  ["deflate", deflateSync(PAGE), "deflate"],
  ["brotli", brotliCompressSync(PAGE), "br"],
  ["nothing, said so", PAGE, "identity"],
  ["a byte order mark", Buffer.concat([Buffer.from("\uFEFF"), PAGE]), undefined],
  ["gzip and a byte order mark", gzipSync(Buffer.concat([Buffer.from("\uFEFF"), PAGE])), "gzip"],
])("an answer with %s is read", async (_, body, encoding) => {
  expect(await read(body, encoding)).toMatchObject({ snapshots: [{ id: "s1" }] });
});

test.each([
  ["gzip that is cut", gzipSync(PAGE).subarray(0, 20), "gzip", "malformed"],
  ["gzip that is none", PAGE, "gzip", "malformed"],
  ["an unknown encoding", PAGE, "zstd", "shape"],
  ["a bomb", gzipSync(Buffer.alloc(LARGEST_BODY_BYTES + 1, 32)), "gzip", "too-large"],
  ["more than a page can have", Buffer.alloc(LARGEST_BODY_BYTES + 1, 32), undefined, "too-large"],
])("%s is an error", async (_, body, encoding, kind) => {
  expect(await failure(read(body, encoding))).toMatchObject({ kind });
});
