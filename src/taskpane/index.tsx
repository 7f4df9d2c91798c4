/** Starts the pane once Excel answers; says where it belongs when Excel is not there, and offers a way on when it does not answer. */
import "./zodWithoutEval";
import { startTransition } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { openMemory } from "./memory";
import { Said, saidIn } from "./Said";
import { officeReady } from "./officeReady";

const place = document.getElementById("pane");
if (place === null) throw new RangeError("The page has no place for the pane.");
const root = createRoot(place);

void Promise.all([officeReady(), openMemory()]).then(([readiness]) => {
  const { search } = window.location;
  const said = saidIn(search);
  startTransition(() =>
    root.render(said === null ? <App readiness={readiness} search={search} /> : <Said sentence={said} readiness={readiness} />),
  );
});
