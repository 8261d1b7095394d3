// `npm run pack`: packs the build into the current folder, without the parts that only a clone needs.
import { packMain } from "./release/npm-packages";

console.log(packMain(process.cwd()));
