import { type Document, isAlias, type Node, visit } from "yaml";

/** A problem of an alias, and its position. */
export interface AliasProblem {
  readonly offset: number;
  readonly message: string;
}

/** Aliases without an anchor before them, and aliases inside their own anchor, which would have no end. */
export function aliasProblemsOf(document: Document.Parsed): AliasProblem[] {
  const problems: AliasProblem[] = [];
  const anchors = new Map<string, Node>();
  visit(document, {
    Node(_, node, ancestors) {
      if (isAlias(node)) {
        const source = anchors.get(node.source);
        if (source === undefined) {
          problems.push({
            offset: node.range?.[0] ?? 0,
            message: `*${node.source} has no anchor before it`,
          });
        } else if (ancestors.includes(source)) {
          problems.push({
            offset: node.range?.[0] ?? 0,
            message: `*${node.source} is inside its own anchor`,
          });
        }
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return problems;
}
