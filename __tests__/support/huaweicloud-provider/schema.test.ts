import kept from "../../../packages/provider-huaweicloud/schema.json";
import { cloudFolder } from "./cloud-folder";

const cloud = cloudFolder();

const SOURCE = "registry.terraform.io/huaweicloud/huaweicloud";

test("the schema is the official provider's own", async () => {
  await cloud.start();
  cloud.write("");
  const { text } = await cloud.folder.run(["providers", "schema", "-json"]);
  const { provider_schemas } = JSON.parse(text) as typeof kept;
  expect(provider_schemas[SOURCE]).toMatchObject(kept.provider_schemas[SOURCE]);
});
