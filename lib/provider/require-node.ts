// Imported first, because an older Node.js may not load the other modules. Terraform shows the first line on stdout.
import { engines } from "../../package.json";

const minimum = engines.node.replace(">=", "");
const [major = 0, minor = 0] = minimum.split(".").map(Number);
const [ownMajor = 0, ownMinor = 0] = process.versions.node.split(".").map(Number);
if (ownMajor < major || (ownMajor === major && ownMinor < minor)) {
  process.stdout.write(
    `The evs provider needs Node.js ${minimum} or newer, and ${process.execPath} is ${process.version}: install a newer one ` +
      "where Terraform runs, or set EVS_PROVIDER_NODE to the path of its node executable.\n",
  );
  process.exit(1);
}
