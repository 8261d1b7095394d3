import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rootCertificates } from "node:tls";
import { client, failure } from "../../support/client";
import { type SecureEvs, secureEvs } from "../../support/proxies";

const environment = { ...process.env };
let evs: SecureEvs;
let folder: string;
let file: string;
beforeAll(async () => {
  evs = await secureEvs();
  folder = mkdtempSync(join(tmpdir(), "trust-"));
  file = join(folder, "ca.pem");
  writeFileSync(
    file,
    `a comment\n${evs.certificate}-----BEGIN CERTIFICATE-----\nnone\n-----END CERTIFICATE-----\n`,
  );
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await evs.close();
});
afterEach(() => {
  process.env = { ...environment };
});

const [other] = rootCertificates;

test.each<[string, () => void, object]>([
  ["SSL_CERT_FILE", () => Object.assign(process.env, { SSL_CERT_FILE: file }), {}],
  [
    "SSL_CERT_DIR, which may name several",
    () => Object.assign(process.env, { SSL_CERT_DIR: `/none:${folder}` }),
    {},
  ],
  [
    "cacert_file",
    () => {},
    {
      get caCertificate() {
        return evs.certificate;
      },
    },
  ],
  [
    "NODE_EXTRA_CA_CERTS beside cacert_file",
    () => Object.assign(process.env, { NODE_EXTRA_CA_CERTS: file }),
    { caCertificate: other },
  ],
  [
    "SSL_CERT_FILE beside cacert_file",
    () => Object.assign(process.env, { SSL_CERT_FILE: file }),
    { caCertificate: other },
  ],
])("an authority of %s is trusted", async (_, set, tls) => {
  set();
  expect((await client(evs.directUrl, { tls }).listSnapshots()).rows).toHaveLength(1);
});

test.each(["/dev/zero", "/none"])("SSL_CERT_FILE=%s trusts nobody, and hangs nothing", async (named) => {
  Object.assign(process.env, { SSL_CERT_FILE: named, SSL_CERT_DIR: "/none" });
  const error = await failure(client(evs.directUrl).listSnapshots());
  expect(error.message).toContain("is not trusted");
});
