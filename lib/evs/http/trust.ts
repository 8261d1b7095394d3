import { X509Certificate } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type ConnectionOptions, createSecureContext, rootCertificates, type SecureContext } from "node:tls";
import type { Environment } from "./proxy-rules";

export interface TlsOptions {
  /** Do not check the server's certificate. */
  readonly insecure?: boolean;
  /** PEM text of certificates to trust in addition to the well-known ones. */
  readonly caCertificate?: string;
}

/** Where Go searches on Linux: the first file that exists, and all directories. */
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
 * The trusted certificates: those of Node.js, NODE_EXTRA_CA_CERTS and the given ones. If these are not enough, also
 * those of the system, as Go finds them (SSL_CERT_FILE, SSL_CERT_DIR). They are read only then, because it takes longer
 * than a small query.
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

  /** The options of a new connection. */
  get options(): ConnectionOptions {
    const { insecure = false } = this.tls;
    return {
      rejectUnauthorized: !insecure,
      ...(this.context === undefined ? {} : { secureContext: this.context }),
    };
  }

  /** Whether the certificates of the system are trusted now. */
  get isWide(): boolean {
    return this.hasSystem;
  }

  /** Trusts the certificates of the system too. */
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

/** The texts of the files that can be read. Others are ignored, as in Go. */
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
