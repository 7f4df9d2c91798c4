import { element } from "../element";

export interface Question<Answer extends string> {
  readonly title: string;
  /** Paragraphs. */
  readonly message: readonly string[];
  /** The first is the one that Enter presses. */
  readonly answers: readonly { readonly answer: Answer; readonly label: string }[];
  /** What Escape means. */
  readonly otherwise: Answer;
}

let made = 0;

/** Asks in a dialog that keeps the keyboard until it is answered, and gives the focus back afterwards. */
export function ask<Answer extends string>(question: Question<Answer>): Promise<Answer> {
  const buttons = question.answers.map(({ answer, label }, index) =>
    element("button", { type: "submit", value: answer, class: index === 0 ? "button is-main" : "button" }, label),
  );
  return show(
    question.title,
    question.message.map((text) => element("p", {}, text)),
    buttons,
    question.otherwise,
  );
}

/** Says something that needs no answer. */
export async function tell(title: string, ...message: readonly string[]): Promise<void> {
  await ask({ title, message, answers: [{ answer: "ok", label: "OK" }], otherwise: "ok" });
}

/** A dialog with content of its own. Resolves with the value of the button that closed it. */
export function show<Answer extends string>(
  title: string,
  content: readonly HTMLElement[],
  buttons: readonly HTMLButtonElement[],
  otherwise: Answer,
): Promise<Answer> {
  const id = `dialog-${++made}`;
  const before = document.activeElement;
  const dialog = element(
    "dialog",
    { class: "dialog", "aria-labelledby": `${id}-title`, "aria-describedby": `${id}-text` },
    element(
      "form",
      { method: "dialog" },
      element("h2", { id: `${id}-title`, class: "dialog-title" }, title),
      element("div", { id: `${id}-text`, class: "dialog-text" }, ...content),
      element("div", { class: "dialog-buttons" }, ...buttons),
    ),
  );
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      resolve(buttons.some((button) => button.value === dialog.returnValue) ? (dialog.returnValue as Answer) : otherwise);
    });
    dialog.showModal();
    (dialog.querySelector<HTMLElement>("input, select, textarea") ?? buttons[0])?.focus();
  });
}

/** Asks for one line of text; null when it was not given. `wrong` tells why an entry will not do. */
export async function askText(title: string, label: string, start: string, wrong: (text: string) => string | null): Promise<string | null> {
  const problem = element("p", { class: "dialog-problem", role: "alert" });
  const input = element("input", { type: "text", class: "field", id: "dialog-field", value: start });
  const ok: HTMLButtonElement = element("button", { type: "submit", value: "ok", class: "button is-main" }, "OK");
  ok.addEventListener("click", (event) => {
    const reason = wrong(input.value);
    problem.textContent = reason ?? "";
    if (reason !== null) event.preventDefault();
  });
  const closed = show<"ok" | "cancel">(
    title,
    [element("label", { for: "dialog-field" }, label), input, problem],
    [ok, element("button", { type: "submit", value: "cancel", class: "button", formnovalidate: true }, "Cancel")],
    "cancel",
  );
  input.select();
  return (await closed) === "ok" ? input.value : null;
}
