/**
 * Jest loads every module anew for every test file, and V8 would read and compile its whole source each time, a third of what small test files
 * take. One script for each file lives as long as the process: every test file runs it in its own world, and whatever was compiled of it for one,
 * its inner functions too, is there for the next.
 */
const vm = require("node:vm");

const compileFunction = vm.compileFunction;
const kept = new Map();

/** Jest answers an `import()` by the test file that it is of; a script that lives longer cannot. */
const IMPORTS_LATER = /\bimport\s*\(/;

vm.compileFunction = (source, parameters = [], options = {}) => {
  const { filename, parsingContext } = options;
  if (filename === undefined || parsingContext === undefined || IMPORTS_LATER.test(source)) return compileFunction(source, parameters, options);
  const before = kept.get(filename);
  const script = before?.source === source ? before.script : scriptOf(source, parameters, filename);
  kept.set(filename, { source, script });
  return script.runInContext(parsingContext);
};

/** Lines and columns of errors stay those of the source. */
function scriptOf(source, parameters, filename) {
  const head = `(function (${parameters.join(", ")}) {`;
  return new vm.Script(`${head}${source}\n})`, { filename, columnOffset: -head.length });
}
