/** TypeScript and modern modules for jest, by esbuild: several times as fast as a compiler that also checks; `npm run typecheck` checks. */
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { extname } = require("node:path");
const esbuild = require("esbuild");

const SETTINGS = readFileSync(__filename);
const LOADERS = { ".ts": "ts", ".tsx": "tsx", ".js": "js", ".cjs": "js", ".mjs": "js" };

module.exports = {
  process: (source, path) =>
    // The map goes into a file of its own: in the code it would be read with it every time.
    esbuild.transformSync(source, {
      format: "cjs",
      target: "node20",
      loader: LOADERS[extname(path)],
      jsx: "automatic",
      // Jest runs CommonJS: `import()` becomes `require`.
      supported: { "dynamic-import": false },
      // CommonJS has none; only the address of a worker's script is made of it.
      define: { "import.meta.url": JSON.stringify("https://localhost:3000/") },
      sourcemap: "external",
      sourcefile: path,
    }),
  getCacheKey: (source, path) => createHash("sha256").update(SETTINGS).update(esbuild.version).update(path).update(source).digest("hex"),
};
