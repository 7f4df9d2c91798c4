/** The collaborative that a request names, as Set-up writes it. */
import { messages } from "../core/messages";
import { sameName, type Collaborative, type Units } from "../core/unit";
import { UserError } from "../core/userError";

/** Throws UserError for a collaborative that Set-up does not know. */
export function collaborativeOf({ collaboratives, hospitals }: Units, wanted: string): Pick<Collaborative, "name" | "shortName"> {
  const known = collaboratives.find(({ name }) => sameName(name, wanted));
  if (known !== undefined) return known;
  const named = hospitals.find(({ collaborative }) => sameName(collaborative, wanted));
  if (named === undefined) throw new UserError(messages.collaborativeMissing(wanted));
  return { name: named.collaborative, shortName: "" };
}
