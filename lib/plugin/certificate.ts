import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import * as asn1 from "asn1js";

/** A certificate for one run of the provider. */
export interface Certificate {
  readonly der: Buffer;
  readonly pem: string;
  /** PEM. It never leaves the process. */
  readonly privateKey: string;
}

const OID = {
  ecdsaWithSha256: "1.2.840.10045.4.3.2",
  commonName: "2.5.4.3",
  subjectAltName: "2.5.29.17",
} as const;
const HOUR_MS = 3_600_000;

/**
 * A self-signed P-256 certificate for `localhost`, the only name that go-plugin accepts. It is built with a DER
 * library: the certificate libraries (`selfsigned`, `@peculiar/x509`) take ten times as long to load, and a provider
 * process starts three times per plan.
 */
export function createCertificate(now: Date = new Date()): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = sequence(
    new asn1.Set({ value: [sequence(oid(OID.commonName), new asn1.Utf8String({ value: "localhost" }))] }),
  );
  const localhost = new asn1.Primitive({
    idBlock: { tagClass: 3, tagNumber: 2 }, // dNSName
    valueHex: Buffer.from("localhost"),
  });
  const alternativeNames = new asn1.OctetString({ valueHex: sequence(localhost).toBER() });
  const body = sequence(
    explicit(0, new asn1.Integer({ value: 2 })), // X.509 version 3
    // A leading 1 keeps the serial number positive.
    new asn1.Integer({ valueHex: Buffer.concat([Buffer.from([1]), randomBytes(15)]) }),
    sequence(oid(OID.ecdsaWithSha256)),
    name,
    // An hour early, because clocks can differ.
    sequence(time(now.getTime() - HOUR_MS), time(now.getTime() + 24 * 365 * HOUR_MS)),
    name,
    asn1.fromBER(publicKey.export({ type: "spki", format: "der" })).result,
    explicit(3, sequence(sequence(oid(OID.subjectAltName), alternativeNames))),
  );
  const signature = sign("sha256", Buffer.from(body.toBER()), privateKey);
  const signed = sequence(
    body,
    sequence(oid(OID.ecdsaWithSha256)),
    new asn1.BitString({ valueHex: signature }),
  );
  const der = Buffer.from(signed.toBER());
  return {
    der,
    pem: `-----BEGIN CERTIFICATE-----\n${der.toString("base64")}\n-----END CERTIFICATE-----\n`,
    privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

const sequence = (...value: asn1.BaseBlock[]) => new asn1.Sequence({ value });
const explicit = (tagNumber: number, value: asn1.BaseBlock) =>
  new asn1.Constructed({ idBlock: { tagClass: 3, tagNumber }, value: [value] });
const oid = (value: string) => new asn1.ObjectIdentifier({ value });
const time = (atMs: number) => new asn1.UTCTime({ valueDate: new Date(atMs) });
