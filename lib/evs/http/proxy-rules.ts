import { BlockList, isIP } from "node:net";
import { domainToASCII } from "node:url";

export type Environment = Readonly<Record<string, string | undefined>>;

/** A proxy of an environment variable. */
export interface NamedProxy {
  /** The variable, with its case. */
  readonly variable: string;
  readonly url: URL;
  /** Host and port, without credentials. */
  readonly address: string;
}

/** A proxy variable that is invalid. The error never shows the value, because it can contain a password. */
export class ProxySettingError extends Error {
  override readonly name = "ProxySettingError";
}

const PORTS: Readonly<Record<string, string>> = { "http:": "80", "https:": "443", "socks5:": "1080" };

/**
 * The proxy for an address, by the rules of Go's http.ProxyFromEnvironment, which Terraform and its other providers
 * follow: HTTPS_PROXY or HTTP_PROXY by the address's own scheme, upper case before lower case. Loopback addresses and
 * the hosts of NO_PROXY use no proxy. ALL_PROXY is not used. Unlike in Go, a value that is not an address is an error.
 *
 * @throws ProxySettingError
 * @see golang.org/x/net/http/httpproxy
 */
export function tryGetProxy(target: URL, environment: Environment): NamedProxy | undefined {
  const [variable, value] = firstSet(
    environment,
    target.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY",
  );
  if (variable === undefined) return undefined;
  const host = withoutBrackets(target.hostname);
  const port = target.port || (PORTS[target.protocol] ?? "");
  if (host === "localhost" || contains(LOOPBACK, host)) return undefined;
  const [, exceptions = ""] = firstSet(environment, "NO_PROXY");
  if (exceptions.split(",").some((exception) => covers(exception.trim().toLowerCase(), host, port)))
    return undefined;
  return parseProxy(variable, value);
}

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet("127.0.0.0", 8, "ipv4");
LOOPBACK.addAddress("::1", "ipv6");

function firstSet(environment: Environment, name: string): [string, string] | [undefined, undefined] {
  for (const variable of [name, name.toLowerCase()]) {
    const value = environment[variable];
    if (value !== undefined && value !== "") return [variable, value];
  }
  return [undefined, undefined];
}

function parseProxy(variable: string, value: string): NamedProxy {
  const [, scheme] = /^([a-z][a-z0-9+.-]*):\/\//i.exec(value) ?? [];
  const text = scheme === undefined ? `http://${value}` : value;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const port = PORTS[url?.protocol ?? ""];
  if (url === undefined || port === undefined || url.hostname === "") {
    throw new ProxySettingError(
      `${variable} is not a proxy address; set host:port, or a URL that starts with http://, https:// or socks5://`,
    );
  }
  return { variable, url, address: `${url.hostname}:${url.port || port}` };
}

/**
 * Whether an entry of NO_PROXY matches a host: `*`, a network, an address or a domain. The last two can have a port.
 */
function covers(exception: string, host: string, port: string): boolean {
  if (exception === "") return false;
  if (exception === "*") return true;
  const [, network = "", bits = ""] = /^([^/]*)\/(\d{1,3})$/.exec(exception) ?? [];
  if (isIP(network) !== 0) return contains(subnet(network, Number(bits)), host);
  const { name, onlyPort } = splitPort(exception);
  if (onlyPort !== undefined && onlyPort !== port) return false;
  if (isIP(name) !== 0) return contains(subnet(name, isIP(name) === 4 ? 32 : 128), host);
  return coversDomain(name.startsWith("*.") ? name.slice(1) : name, host);
}

/** A domain matches its sub-domains. It matches itself too, unless it starts with a dot. */
function coversDomain(domain: string, host: string): boolean {
  if (domain === "" || isIP(host) !== 0) return false;
  const bare = domain.startsWith(".") ? domain.slice(1) : domain;
  const ascii = domainToASCII(bare) || bare;
  return host.endsWith(`.${ascii}`) || (bare === domain && host === ascii);
}

function splitPort(text: string): { readonly name: string; readonly onlyPort?: string } {
  if (isIP(text) === 6) return { name: text };
  const [, name, onlyPort] = /^(\[[^\]]*\]|[^:]*):(\d*)$/.exec(text) ?? [];
  if (name === undefined) return { name: text };
  return { name: withoutBrackets(name), ...(onlyPort ? { onlyPort } : {}) };
}

function subnet(address: string, bits: number): BlockList {
  const list = new BlockList();
  const type = isIP(address) === 4 ? "ipv4" : "ipv6";
  if (bits <= (type === "ipv4" ? 32 : 128)) list.addSubnet(address, bits, type);
  return list;
}

function contains(list: BlockList, host: string): boolean {
  const version = isIP(host);
  return version !== 0 && list.check(host, version === 4 ? "ipv4" : "ipv6");
}

const withoutBrackets = (host: string) => host.replace(/^\[|\]$/g, "");

/** Host and port of a proxy. */
export function addressOf({ url }: NamedProxy): { readonly host: string; readonly port: number } {
  return { host: withoutBrackets(url.hostname), port: Number(url.port || PORTS[url.protocol]) };
}

/** A decoded part of a proxy's credentials. A part with an invalid encoding stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
