// Reads one script as the JavaScript of 2020 and lists what it asks of a browser, so that the test can compare.
(source) => {
  let tree;
  try {
    tree = window.acorn.parse(source, { ecmaVersion: 2020, sourceType: "script", locations: true });
  } catch (error) {
    return { wrong: error.message, asks: [], patterns: [] };
  }
  const asks = [];
  const patterns = [];
  const name = (node) => (node && node.type === "Identifier" ? node.name : "");
  const look = (node, above) => {
    if (node.type === "CallExpression" && node.callee.type === "MemberExpression" && !node.callee.computed) {
      asks.push(["call", name(node.callee.property)]);
    }
    if (node.type === "MemberExpression" && !node.computed) asks.push(["of", `${name(node.object)}.${name(node.property)}`]);
    const field = above && (above.property === node || above.key === node) && !above.computed;
    if (node.type === "Identifier" && !field) asks.push(["name", node.name]);
    if (node.type === "Literal" && typeof node.value === "string") asks.push(["text", node.value]);
    if (node.type === "TemplateElement") asks.push(["text", node.value.cooked]);
    if (node.type === "Literal" && node.regex) patterns.push(node.regex.pattern);
    Object.values(node).flat().forEach((child) => {
      if (child && typeof child.type === "string") look(child, node);
    });
  };
  look(tree, null);
  return { wrong: "", asks, patterns };
}
