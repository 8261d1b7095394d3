import { unwrapped } from "../terraform";
import { PROJECT, TOKEN } from "../worlds";
import { cloudFolder, ENDPOINTS, PROVIDER } from "./cloud-folder";

const cloud = cloudFolder();

describe("the provider block", () => {
  const SNAPSHOTS = `data "huaweicloud_evsv3_snapshots" "all" {}`;

  const planWithToken = (environment: Readonly<Record<string, string>>) => {
    cloud.write(SNAPSHOTS, `provider "huaweicloud" {\n  ${ENDPOINTS}\n}`);
    return cloud.folder.run(["plan", "-input=false"], {
      TF_VAR_url: cloud.server.url,
      HW_REGION_NAME: "cn-north-4",
      HW_AUTH_TOKEN: TOKEN,
      HW_AUTH_URL: `${cloud.server.url}/v3`,
      ...environment,
    });
  };

  test("a token is traded twice at auth_url before anything is asked", async () => {
    await cloud.start();
    expect((await planWithToken({ HW_PROJECT_ID: PROJECT })).exitCode).toBe(0);
    expect(cloud.asked()).toEqual([
      "POST /v3/auth/tokens",
      "POST /v3/auth/tokens",
      "GET /v3/snapshots/detail",
    ]);
  });

  test("a token without project_id is refused, whatever the project's name", async () => {
    await cloud.start();
    const { exitCode, text } = await planWithToken({ HW_PROJECT_NAME: "cn-north-4" });
    expect(exitCode).toBe(1);
    expect(unwrapped(text)).toContain("You must provide exactly one of DomainID or DomainName in a Scope");
    expect(cloud.asked()).toEqual([]);
  });

  test("an access key without a project looks it up", async () => {
    await cloud.start();
    cloud.write(SNAPSHOTS, PROVIDER.replace(`project_id = "${PROJECT}"`, 'auth_url = "${var.url}/v3"'));
    expect((await cloud.plan()).exitCode).toBe(0);
    expect(cloud.asked()).toEqual(["GET /v3/projects", "GET /v3/snapshots/detail"]);
  });

  test("a region is needed, and no resource may have another one", async () => {
    await cloud.start();
    cloud.write(SNAPSHOTS, PROVIDER.replace('region     = "cn-north-4"', ""));
    expect(unwrapped((await cloud.plan()).text)).toContain("Error: region should be provided");
    cloud.write(`data "huaweicloud_evsv3_snapshots" "all" { region = "eu-west-101" }`);
    expect(unwrapped((await cloud.plan()).text)).toContain(
      "Resource-level region must be the same as Provider-level",
    );
  });
});
