import { serve } from "../../../lib/plugin/serve";
import { VERSION } from "./address";
import { createHuaweicloudService } from "./service";

void serve({ name: "huaweicloud", version: VERSION, load: createHuaweicloudService });
