import { apiOf } from "../../../lib/evs/http/api-of";

test.each([
  ["/v2/0d1c5e2f9a7b4c3e8f6a1b2c3d4e5f60/volumes/detail?limit=500", "GET /v2/{}/volumes/detail"],
  [
    "/v2/0d1c5e2f9a7b4c3e8f6a1b2c3d4e5f60/volumes/591ac654-26d8-41be-bb77-4f90699d2d41",
    "GET /v2/{}/volumes/{}",
  ],
  [
    "/v3/0d1c5e2f9a7b4c3e8f6a1b2c3d4e5f60/recycle-bin-volumes/detail",
    "GET /v3/{}/recycle-bin-volumes/detail",
  ],
  ["/v2/p/volumes/v2", "GET /v2/{}/volumes/{}"],
  ["/v2/p1/snapshots/a%20b", "GET /v2/{}/snapshots/{}"],
  ["/v3.0/OS-CREDENTIAL/securitytokens", "GET /v3.0/OS-CREDENTIAL/securitytokens"],
  ["/v3/auth/tokens", "GET /v3/auth/tokens"],
])("%s is counted as %s", (path, api) => {
  expect(apiOf("GET", new URL(path, "https://evs.example"))).toBe(api);
});
