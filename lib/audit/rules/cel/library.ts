type Library = typeof import("@marcbachmann/cel-js", { with: { "resolution-mode": "import" }});

// An ES module: the build bundles it, because some supported versions of Node.js cannot require it.
export const cel = require("@marcbachmann/cel-js") as Library;

export type Environment = InstanceType<Library["Environment"]>;
export type ASTNode = ReturnType<Library["parse"]>["ast"];
