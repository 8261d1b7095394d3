import { writeSync } from "node:fs";
import { goTypeOf } from "./go-type";

/**
 * Ends the process as Go does when a value is taken for another type than it has: the official provider looks at no
 * answer before it does so. Terraform shows what stands on stderr as the plugin's stack trace.
 */
export function crash(value: unknown, wanted: string): never {
  const have = goTypeOf(value);
  writeSync(
    process.stderr.fd,
    `panic: interface conversion: interface {} is ${have}, not ${wanted}\n\ngoroutine 1 [running]:\nmain.main()\n`,
  );
  // Once what is to be removed is: a connection that is still closed in order makes Terraform say something else at times.
  process.once("exit", () => process.kill(process.pid, "SIGKILL"));
  process.exit(2);
}
