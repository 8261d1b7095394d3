import ts from "typescript";

/**
 * Exported names, and their public members, without a doc comment. A member that a type of the same package requires
 * has the comment of that type.
 *
 * @param isOwn whether the comments of a file are our own
 * @returns for example `EvsProvider.region`
 */
export function findUndocumented(
  checker: ts.TypeChecker,
  exported: readonly ts.Symbol[],
  isOwn: (file: string) => boolean,
): string[] {
  const isDocumented = (symbol: ts.Symbol) => symbol.getDocumentationComment(checker).length > 0;
  const isWrittenHere = ({ declarations = [] }: ts.Symbol) =>
    declarations.some((node) => isOwn(node.getSourceFile().fileName));
  return exported.flatMap((symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    if (!isWrittenHere(target)) return [];
    const members = publicMembersOf(checker, target).filter(isWrittenHere);
    return [
      ...(isDocumented(target) ? [] : [symbol.name]),
      ...members.filter((one) => !isDocumented(one)).map(({ name }) => `${symbol.name}.${name}`),
    ];
  });
}

function publicMembersOf(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol[] {
  const [declaration] = symbol.declarations ?? [];
  const types = [
    ...(symbol.flags & ts.SymbolFlags.Type ? [checker.getDeclaredTypeOfSymbol(symbol)] : []),
    ...(symbol.flags & (ts.SymbolFlags.Value & ~ts.SymbolFlags.Function) && declaration !== undefined
      ? [checker.getTypeOfSymbolAtLocation(symbol, declaration)]
      : []),
  ];
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  const isPublic = (member: ts.Symbol) =>
    (member.declarations ?? []).every(
      (node) => (ts.getCombinedModifierFlags(node as ts.Declaration) & hidden) === 0,
    );
  return [...new Set(types.flatMap((type) => type.getProperties()))].filter(
    (member) => member.name !== "prototype" && isPublic(member),
  );
}
