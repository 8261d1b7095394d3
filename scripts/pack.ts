// What `npm run pack` runs: packs what is built, without what only a clone needs, into the current folder.
import { packMain } from "./release/npm-packages";

console.log(packMain(process.cwd()));
