import { readFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../node_modules/bun/package.json";

/** @see https://bun.com/docs/project/license */
const LINKED = [
  "JavaScriptCore and other parts of WebKit: LGPL-2.0 or later",
  "tinycc: LGPL-2.1",
  "boringssl: several licenses, see https://boringssl.googlesource.com/boringssl/+/refs/heads/master/LICENSE",
  "brotli, c-ares, libdeflate, mimalloc: MIT",
  "ICU: Unicode License V3",
  "libarchive: several licenses, see https://github.com/libarchive/libarchive/blob/master/COPYING",
  "libbase64: BSD-2-Clause",
  "libuv (Windows only): MIT",
  "lol-html: BSD-3-Clause",
  "ls-hpack: MIT",
  "picohttpparser: Perl License or MIT",
  "simdutf, uSockets, uWebSockets, parts of TigerBeetle: Apache-2.0",
  "zlib-cloudflare: zlib",
  "zstd: BSD-3-Clause or GPL-2.0",
];

/** The part of an executable that is not the provider's bundle: the runtime. */
export const RUNTIME_NOTICE = [
  `The executables of a release contain the runtime bun ${version} (https://github.com/oven-sh/bun), which is under the MIT
license. It is linked with these libraries:`,
  LINKED.map((line) => `- ${line}`).join("\n"),
  `The sources of WebKit as bun uses it are at https://github.com/oven-sh/WebKit. The LGPL lets you change JavaScriptCore and
tinycc and link them again: build bun with them (https://bun.com/docs/project/license has the steps), then compile the
provider with it: "bun build --compile provider.cjs". Its files, provider.cjs and those that it loads, are in the npm
package cdktf-evs-snapshots, in dist/provider. The text of the LGPL follows.`,
  readFileSync(join(__dirname, "licences", "LGPL-2.1.txt"), "utf8").trim(),
].join("\n\n");
