import { EvsError } from "../../../lib/evs";
import { SignIns } from "../../../lib/evs/iam/sign-ins";

const failed = (status: number) =>
  new EvsError(`${status}`, { kind: "status", status, method: "POST", path: "/v3/auth/tokens" });

test("a refused sign-in is the last, whoever comes next", async () => {
  const signIns = new SignIns();
  let asked = 0;
  const refuse = async () => {
    asked += 1;
    throw failed(401);
  };
  const attempts = await Promise.allSettled([1, 2, 3].map(() => signIns.attempt(refuse)));
  expect(attempts.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  expect(asked).toBe(1);
});

test.each([429, 500])("%i is no refusal: the next one tries again", async (status) => {
  const signIns = new SignIns();
  await expect(signIns.attempt(async () => Promise.reject(failed(status)))).rejects.toThrow();
  await expect(signIns.attempt(async () => "in")).resolves.toBe("in");
});

test("after a success others go side by side, and one refusal ends only itself", async () => {
  const signIns = new SignIns();
  await signIns.attempt(async () => "in");
  await expect(signIns.attempt(async () => Promise.reject(failed(401)))).rejects.toThrow();
  await expect(signIns.attempt(async () => "in again")).resolves.toBe("in again");
});
