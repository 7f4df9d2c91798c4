/** TypeScript and modern modules for jest, by esbuild: several times as fast as a compiler that also checks; `npm run typecheck` checks. */
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { dirname, extname } = require("node:path");
const esbuild = require("esbuild");
require("./compileOnce.cjs");
require("./oneTestAtATime.cjs");
const { wholePackage } = require("./wholePackages.cjs");

const SETTINGS = readFileSync(__filename);
const LOADERS = { ".ts": "ts", ".tsx": "tsx", ".js": "js", ".cjs": "js", ".mjs": "js" };
const ALWAYS = { format: "cjs", target: "node20" };

module.exports = {
  process(source, path) {
    const whole = wholePackage(path);
    return whole === null ? oneModule(source, path) : onePackage(whole, path);
  },
  getCacheKey: (source, path) =>
    createHash("sha256")
      .update(SETTINGS)
      .update(esbuild.version)
      .update(path)
      .update(source)
      .update(JSON.stringify(wholePackage(path)))
      .digest("hex"),
};

function oneModule(source, path) {
  // The map goes into a file of its own: in the code it would be read with it every time.
  return esbuild.transformSync(source, {
    ...ALWAYS,
    loader: LOADERS[extname(path)],
    jsx: "automatic",
    // Jest runs CommonJS: `import()` becomes `require`.
    supported: { "dynamic-import": false },
    // CommonJS has none; only the address of a worker's script is made of it.
    define: { "import.meta.url": JSON.stringify("https://localhost:3000/") },
    sourcemap: "external",
    sourcefile: path,
  });
}

function onePackage({ gives, shares, platform = "browser" }, path) {
  const { outputFiles } = esbuild.buildSync({
    ...ALWAYS,
    stdin: { contents: gives, resolveDir: dirname(path) },
    bundle: true,
    write: false,
    // Without comments: one that speaks of `import()` had the whole package compiled anew for every test file (compileOnce.cjs).
    minifyWhitespace: true,
    platform,
    external: shares,
    define: { "process.env.NODE_ENV": JSON.stringify("test") },
  });
  return { code: outputFiles[0].text };
}
