import ts from "typescript";
import { findUndocumented } from "../../../scripts/docs/undocumented";

const SOURCE = `
/** A class. */
export class Documented {
  /** A method. */
  method(): void {}
  bare = 1;
  /** @default 2 */
  tagOnly = 2;
  private hidden = 3;
  static made(): void {}
}
export interface Bare {
  /** A property. */
  readonly property: string;
}
/** An interface. */
export interface Derived extends Bare {
  readonly own: string;
}
/** Values. */
export const Values = {
  /** One. */
  ONE: 1,
  TWO: 2,
} as const;
export function run(): void {}
`;

test("classes, types, values, functions and public members without a comment are named", () => {
  const file = "/source.ts";
  const host = ts.createCompilerHost({});
  const source = ts.createSourceFile(file, SOURCE, ts.ScriptTarget.ES2022, true);
  const program = ts.createProgram(
    [file],
    { noLib: true, types: [] },
    { ...host, getSourceFile: () => source },
  );
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(source);
  const exported = module === undefined ? [] : checker.getExportsOfModule(module);
  expect(findUndocumented(checker, exported, (name) => name === file)).toEqual([
    "run",
    "Documented.bare",
    "Documented.tagOnly",
    "Documented.made",
    "Bare",
    "Derived.own",
    "Values.TWO",
  ]);
  expect(findUndocumented(checker, exported, () => false)).toEqual([]);
});
