/**
 * Jest follows which test each promise belongs to (AsyncLocalStorage), so that tests could run side by side in one file. Node then calls a hook for
 * every promise there is, some hundredths of what our tests take. Ours run one after the other: the test that runs now is the answer.
 */
const { AsyncLocalStorage } = require("node:async_hooks");

const current = new WeakMap();

AsyncLocalStorage.prototype.getStore = function () {
  return current.get(this);
};

AsyncLocalStorage.prototype.run = function (store, work, ...given) {
  const before = current.get(this);
  const leave = () => current.set(this, before);
  current.set(this, store);
  let result;
  try {
    result = work(...given);
  } catch (error) {
    leave();
    throw error;
  }
  if (typeof result?.then === "function") return result.finally(leave);
  leave();
  return result;
};
