import type { addCustomSynthesis } from "cdktf/lib/synthesize/synthesizer";
import type { IConstruct } from "constructs";

type Synthesis = Parameters<typeof addCustomSynthesis>[1];

/**
 * Makes a construct write its own files when its stack is synthesized. It uses an internal path of the framework,
 * because no public one can do it.
 *
 * @throws if a release of the framework has moved that path
 */
export function whenSynthesized(construct: IConstruct, onSynthesize: Synthesis["onSynthesize"]): void {
  load()(construct, { onSynthesize });
}

function load(): typeof addCustomSynthesis {
  try {
    return require("cdktf/lib/synthesize/synthesizer").addCustomSynthesis;
  } catch (cause) {
    throw new Error(
      "This release of the CDK has no lib/synthesize/synthesizer, which installs the evs provider next to the stack. Use " +
        "cdktf 0.21, or cdktn from 0.24 on.",
      { cause },
    );
  }
}
