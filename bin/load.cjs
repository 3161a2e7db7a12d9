// Loads a file of dist/ as fast as this version of Node can.
if (process.versions.node.startsWith("20.")) module.exports = require("./code-cache.cjs").load;
else {
  require("node:module").enableCompileCache?.();
  module.exports = (file) => require(`../dist/${file}`);
}
