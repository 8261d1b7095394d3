import { createPrivateKey, X509Certificate } from "node:crypto";
import { createCertificate } from "../../lib/plugin/certificate";

test("the certificate is one that go-plugin accepts", () => {
  const now = new Date("2026-01-02T03:04:05Z");
  const { der, pem, privateKey } = createCertificate(now);
  const certificate = new X509Certificate(der);
  expect(certificate.subjectAltName).toBe("DNS:localhost");
  expect(certificate.checkHost("localhost")).toBe("localhost");
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.checkPrivateKey(createPrivateKey(privateKey))).toBe(true);
  expect(new Date(certificate.validFrom).getTime()).toBeLessThan(now.getTime());
  expect(new Date(certificate.validTo).getTime()).toBeGreaterThan(now.getTime());
  expect(new X509Certificate(pem).fingerprint256).toBe(certificate.fingerprint256);
});
