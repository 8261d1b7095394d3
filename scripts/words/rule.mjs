// An ESLint rule over prose: the text of Markdown pages, and in TypeScript the strings and the doc comments.
import { WORDS } from "./list.mjs";

const patternOf = ({ avoid }) => new RegExp(avoid.source.replaceAll(" ", "\\s+"), "giu");
const entries = WORDS.map((word) => ({ ...word, pattern: patternOf(word) }));

const plain = {
  meta: {
    type: "suggestion",
    schema: [{ type: "object", properties: { comments: { type: "boolean" } }, additionalProperties: false }],
    messages: { plain: '"{{found}}": write {{write}} (docs/style.md).' },
  },
  create(context) {
    const isPage = context.filename.endsWith(".md");
    const check = (node, text) => {
      // A single word is a name, not a sentence.
      if (!/\s/.test(text.trim())) return;
      for (const { pattern, write, prose = false } of entries) {
        if (prose && !isPage) continue;
        for (const [found] of text.matchAll(pattern))
          context.report({ node, messageId: "plain", data: { found, write } });
      }
    };
    if (isPage) return { text: (node) => check(node, node.value) };
    return {
      Literal: (node) => typeof node.value === "string" && check(node, node.value),
      TemplateElement: (node) => check(node, node.value.cooked ?? ""),
      "Program:exit": () => {
        if (context.options[0]?.comments !== true) return;
        for (const comment of context.sourceCode.getAllComments()) {
          if (comment.value.startsWith("*")) check(comment, comment.value.replace(/`[^`]*`/g, "``"));
        }
      },
    };
  },
};

export default { rules: { plain } };
