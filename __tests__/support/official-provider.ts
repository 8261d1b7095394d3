import { join } from "node:path";
import {
  HuaweicloudProvider,
  type HuaweicloudProviderConfig,
} from "@cdktf/provider-huaweicloud/lib/provider";
import { TerraformStack } from "cdktf";
import { addCustomSynthesis } from "cdktf/lib/synthesize/synthesizer";
import type { Construct } from "constructs";
import { placeHuaweicloudProvider } from "./huaweicloud-provider/place";
import { PROJECT } from "./worlds";

/** Settings that lead to an embedded API; the token is exchanged there first. */
export const settingsFor = (url: string): HuaweicloudProviderConfig => ({
  endpoints: { evs: url, smn: url, ces: url },
  authUrl: `${url}/v3`,
  projectId: PROJECT,
});

/** The official provider's block, with the stand-in laid beside the stack, so that init needs no network. */
export function officialProvider(
  scope: Construct,
  id = "huaweicloud",
  config: HuaweicloudProviderConfig = {},
): HuaweicloudProvider {
  const provider = new HuaweicloudProvider(scope, id, config);
  addCustomSynthesis(provider, {
    onSynthesize: ({ outdir, manifest }) =>
      placeHuaweicloudProvider(join(outdir, manifest.forStack(TerraformStack.of(scope)).workingDirectory)),
  });
  return provider;
}
