import { type EmbeddedApi, startEmbeddedApi } from "../../../lib/embedded";
import { hclFolder } from "../../support/hcl-folder";
import type { TerraformFolder } from "../../support/terraform";
import { PROJECT, scenarioOf, TOKEN, volumeRow } from "../../support/worlds";

let api: EmbeddedApi | undefined;
let folder: TerraformFolder | undefined;
afterEach(async () => {
  folder?.dispose();
  await api?.close();
});

test("every attribute of a disk arrives, an odd one is null and named, and filters hold", async () => {
  const attachment = {
    id: "v1",
    attachment_id: "a",
    server_id: "e",
    volume_id: "v1",
    device: "/dev/vda",
    host_name: null,
    attached_at: "2024-01-02T03:04:05.000000",
  };
  const volumes = [
    volumeRow("v1", {
      bootable: "True",
      encrypted: "perhaps",
      volume_type: "SSD",
      availability_zone: "az",
      snapshot_id: "",
      metadata: { orderID: "CS1" },
      volume_image_metadata: { "image.id": "i" },
      service_type: "EVS",
      attachments: [attachment],
    }),
    volumeRow("v2", { availability_zone: "other" }),
  ];
  api = await startEmbeddedApi({ scenario: scenarioOf({ volumes }) });
  folder = await hclFolder(`
provider "evs" {
  endpoints  = { evs = "${api.url}" }
  project_id = "${PROJECT}"
  token      = "${TOKEN}"
}
data "evs_volumes" "x" {
  name              = ""
  availability_zone = "az"
}
output "result" { value = data.evs_volumes.x }
`);
  await folder.mustRun(["apply", "-auto-approve"]);
  expect(JSON.parse(await folder.mustRun(["output", "-json", "result"]))).toMatchObject({
    problems: ["v1: encrypted is not a boolean"],
    volumes: [
      {
        id: "v1",
        name: "v1-name",
        status: "in-use",
        size: 10,
        volume_type: "SSD",
        availability_zone: "az",
        bootable: true,
        encrypted: null,
        from_image: true,
        service_type: "EVS",
        order_id: "CS1",
        snapshot_id: null,
        metadata: { orderID: "CS1" },
        attachments: [{ ...attachment, attached_at: "2024-01-02T03:04:05.000000Z" }],
        created_at: "2024-01-01T00:00:00.000000Z",
        updated_at: null,
      },
    ],
  });
});
