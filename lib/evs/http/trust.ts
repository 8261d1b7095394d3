import { X509Certificate } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type ConnectionOptions, createSecureContext, rootCertificates, type SecureContext } from "node:tls";
import type { Environment } from "./proxy-rules";

export interface TlsOptions {
  /** Do not check the server's certificate. */
  readonly insecure?: boolean;
  /** PEM text of certificates to trust besides the well-known ones. */
  readonly caCertificate?: string;
}

/** Where Go looks on Linux: the first file that is there, and all directories. */
const FILES = [
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/ca-bundle.pem",
  "/etc/pki/tls/cacert.pem",
  "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
  "/etc/ssl/cert.pem",
];
const DIRECTORIES = ["/etc/ssl/certs", "/etc/pki/tls/certs"];
const LARGEST_FILE_BYTES = 4 * 1024 * 1024;
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;

/**
 * Whose certificates are trusted: Node's own list, NODE_EXTRA_CA_CERTS and what is given; and, once these do not
 * suffice, what the system has, as Go finds it (SSL_CERT_FILE, SSL_CERT_DIR). Not before: to read them takes longer
 * than a small query does.
 *
 * @see crypto/x509, root_unix.go
 */
export class Trust {
  private context: SecureContext | undefined;
  private hasSystem = false;

  constructor(
    private readonly tls: TlsOptions,
    private readonly environment: Environment,
  ) {
    if (tls.caCertificate !== undefined) this.context = contextOf(this.given());
  }

  /** What a connection that begins now takes. */
  get options(): ConnectionOptions {
    const { insecure = false } = this.tls;
    return {
      rejectUnauthorized: !insecure,
      ...(this.context === undefined ? {} : { secureContext: this.context }),
    };
  }

  /** Whether what the system has is trusted by now. */
  get isWide(): boolean {
    return this.hasSystem;
  }

  /** Trusts what the system has as well. */
  widen(): void {
    if (this.hasSystem) return;
    this.hasSystem = true;
    this.context = contextOf([...this.given(), ...systemCertificates(this.environment)]);
  }

  private given(): readonly string[] {
    const { NODE_EXTRA_CA_CERTS: extra } = this.environment;
    return [this.tls.caCertificate ?? "", ...(extra ? readFiles([extra]) : [])];
  }
}

function contextOf(texts: readonly string[]): SecureContext {
  const certificates = new Set(texts.flatMap((text) => text.match(CERTIFICATE) ?? []).filter(isCertificate));
  return createSecureContext({ ca: [...rootCertificates, ...certificates] });
}

function systemCertificates({
  SSL_CERT_FILE: file,
  SSL_CERT_DIR: directories,
}: Environment): readonly string[] {
  const [bundle] = readFiles(file ? [file] : FILES);
  const folders = directories ? directories.split(":") : DIRECTORIES;
  return [bundle ?? "", ...readFiles(folders.flatMap(filesOf))];
}

function filesOf(directory: string): readonly string[] {
  try {
    return readdirSync(directory).map((name) => join(directory, name));
  } catch {
    return [];
  }
}

/** Texts of the files that can be read; as in Go, one that cannot is passed over. */
function readFiles(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    try {
      const stats = statSync(path);
      return stats.isFile() && stats.size <= LARGEST_FILE_BYTES ? [readFileSync(path, "latin1")] : [];
    } catch {
      return [];
    }
  });
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}
