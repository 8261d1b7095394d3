import { X509Certificate } from "node:crypto";
import { FileError, readSmallFile } from "../evs";
import { ConfigurationError } from "./configuration-error";
import { type GivenSetting, wrongSetting } from "./given";
import type { SettingsSource } from "./source";

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;

/**
 * Certificates to trust in addition to the well-known ones, as PEM text. A PEM text is used as it is, any other value
 * is a path.
 *
 * @throws ConfigurationError if the file has no valid certificate
 */
export function tryResolveCertificates(source: SettingsSource): string | undefined {
  const found = source.tryGet("cacert_file");
  if (found === undefined) return undefined;
  const pem = /-----BEGIN|\n/.test(found.value) ? found.value : readFile(found);
  const certificates = pem.match(CERTIFICATE) ?? [];
  if (certificates.length > 0 && certificates.every(isCertificate)) return pem;
  throw wrongSetting(
    found,
    "has no certificate or an invalid certificate. Set the path of a PEM file, or the PEM text.",
  );
}

function readFile({ value, argument }: GivenSetting): string {
  try {
    return readSmallFile(value);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const detail = `${error.message}. Set the path of a PEM file, or the PEM text.`;
    throw new ConfigurationError("CA certificate cannot be read", detail, { argument });
  }
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}
