/** The pane over a real workbook: what a person sees and presses. */
import { render, screen, type RenderResult } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel, type UserEvent } from "@testing-library/user-event";
import axe from "axe-core";
import { App } from "../../src/taskpane/App";
import type { View } from "../../src/taskpane/useView";

export interface OpenPane {
  readonly user: UserEvent;
  readonly view: RenderResult;
}

/** Opens the pane as Excel does from a ribbon button. */
export function openPane(view: View): OpenPane {
  return {
    user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }),
    view: render(<App readiness="excel" search={`?view=${view}`} />),
  };
}

export const button = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole("button", { name }, { timeout: 5000 });

/** What assistive technology would stumble over. Colours and letters are for a real browser to judge. */
export async function barriers(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    resultTypes: ["violations"],
    // Where an element is in the page is told by its own text.
    selectors: false,
    rules: { "color-contrast": { enabled: false }, "label-content-name-mismatch": { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
