import { ALL_SPECS } from "../../audit/spec/policies";
import { sharedTermsProblemsOf, toSharedTerms, type WrittenTerms } from "../../audit/spec/shared-terms";
import { formProblemsOf, YamlFile } from "../files/yaml-file";
import { foreignFileProblem } from "./foreign-files";
import { type FileEntry, problemsOf, toEntry, type WrittenPolicy } from "./policy-entry";
import { policyFileSchema } from "./policy-file-schema";
import { repositoryPath } from "./repository-path";

/** A file whose form is valid. */
interface WrittenFile extends WrittenTerms {
  readonly policies: readonly WrittenPolicy[];
}

/**
 * The policies of a file, which is YAML or JSON.
 *
 * @param file its name, for messages
 * @throws YamlFileError
 */
export function parsePolicyFile(file: string, text: string, now: Date): FileEntry[] {
  const yaml = new YamlFile(file, text, "put the policies of all into one list");
  const { content } = yaml;
  const foreign = foreignFileProblem(content);
  if (foreign !== undefined) yaml.refuseAll(foreign);
  const ofForm = formProblemsOf(
    content,
    policyFileSchema(),
    ALL_SPECS.map(({ name }) => name),
  );
  if (ofForm.some(({ path }) => path.length < 2)) yaml.refuse(ofForm);
  const { policies: written, ...shared } = content as WrittenFile;
  // The values of entries with a valid form are checked too, so one message has all problems.
  const malformed = new Set(ofForm.flatMap(({ path: [key, index] }) => (key === "policies" ? [index] : [])));
  const malformedTerms = new Set(ofForm.map(({ path: [key, index] }) => `${key}.${index}`));
  const ofTerms = sharedTermsProblemsOf(shared).filter(
    ({ path: [key, index] }) => !malformedTerms.has(`${key}.${index}`),
  );
  const ofValues = written.flatMap((policy, index) =>
    malformed.has(index)
      ? []
      : problemsOf(policy, now).map(({ path, problem }) => ({ path: ["policies", index, ...path], problem })),
  );
  yaml.refuse([...ofForm, ...ofTerms, ...ofValues]);
  const terms = toSharedTerms(shared);
  const path = repositoryPath(file);
  const entries = written.map((policy, index): FileEntry => {
    const declaredAt =
      path === undefined ? undefined : { file: path, line: yaml.lineOf(["policies", index]) };
    return { ...toEntry(policy), shared: terms, declaredAt };
  });
  const labels = new Set<string>();
  yaml.refuse(
    entries.flatMap(({ label }, index) => {
      if (!labels.has(label)) {
        labels.add(label);
        return [];
      }
      const problem = `has the name ${label}, which another policy has; set a unique policy name`;
      return [{ path: ["policies", index], problem }];
    }),
  );
  return entries;
}
