/** Whether Excel is there. `Office.onReady` may never answer, so it is given a time. */

export type Readiness =
  | "excel"
  /** Opened in a browser, or in another Office program. */
  | "elsewhere"
  /** office.js could not be loaded. */
  | "noOffice"
  /** Office did not answer in time. */
  | "late";

/** Milliseconds. On a slow line Excel takes a few seconds; after this someone should be offered a way on. */
const PATIENCE = 12_000;

export async function officeReady(patience: number = PATIENCE): Promise<Readiness> {
  if (typeof Office === "undefined") return "noOffice";
  const answered = Office.onReady().then(({ host }): Readiness =>
    (host as Office.HostType | null) === Office.HostType.Excel ? "excel" : "elsewhere",
  );
  const late = new Promise<Readiness>((resolve) => {
    setTimeout(() => resolve("late"), patience);
  });
  return Promise.race([answered, late]);
}
