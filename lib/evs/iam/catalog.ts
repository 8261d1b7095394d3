import { EvsError } from "../errors";
import { isObject } from "../http/json";
import { splitServiceUrl } from "../service-root";

/** Types of block storage in service catalogues, the newest name first. */
const TYPES = ["block-storage", "volumev3", "volumev2", "volume"];

/**
 * The URL of block storage in the service catalogue of a token.
 *
 * @param region the region to read; undefined if any is possible
 * @param iamUrl source of the catalogue: if it is https, http URLs are refused
 * @throws EvsError if the catalogue has no URL
 * @see Keystone, "Identity API v3", Catalog
 */
export function findBlockStorage(catalog: unknown, region: string | undefined, iamUrl: URL): string {
  const failed = (problem: string) =>
    new EvsError(problem, { kind: "endpoint", method: "GET", path: iamUrl.pathname });
  const entries = Array.isArray(catalog) ? catalog.filter(isObject) : [];
  for (const type of TYPES) {
    const endpoints = entries.filter((entry) => entry.type === type).flatMap(({ endpoints }) => endpoints);
    const found = endpoints
      .filter(isObject)
      .find(
        (one) =>
          one.interface === "public" &&
          (region === undefined || one.region === region || one.region_id === region),
      );
    if (found === undefined) continue;
    const url = typeof found.url === "string" && URL.canParse(found.url) ? new URL(found.url) : undefined;
    const isPlain = url?.username === "" && url.password === "" && url.search === "" && url.hash === "";
    if (url === undefined || !isPlain || !/^https?:$/.test(url.protocol)) {
      throw failed("the service catalogue has an invalid address for block storage; set endpoints.evs");
    }
    if (iamUrl.protocol === "https:" && url.protocol === "http:") {
      throw failed("the service catalogue switches from https to http; set endpoints.evs to allow that");
    }
    return splitServiceUrl(url.href).root;
  }
  const where = region === undefined ? "" : ` in the region ${region}`;
  throw failed(`the service catalogue has no block storage${where}; set endpoints.evs`);
}
