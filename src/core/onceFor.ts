/**
 * Works a thing out once for each object it is asked about, for as long as somebody holds that object. For what is asked thousands
 * of times about the same rows; the object must not change.
 */
export function onceFor<Subject extends object, Result>(work: (subject: Subject) => Result): (subject: Subject) => Result {
  const known = new WeakMap<Subject, { readonly result: Result }>();
  return (subject) => {
    const found = known.get(subject);
    if (found !== undefined) return found.result;
    const result = work(subject);
    known.set(subject, { result });
    return result;
  };
}
