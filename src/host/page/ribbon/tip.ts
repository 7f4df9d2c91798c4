import { element } from "../element";

const title = element("strong", {});
const text = element("span", {});
const bubble = element("div", { class: "tip", role: "tooltip", id: "tip", hidden: true }, title, text);
const DELAY_MS = 500;
let waiting = 0;

/** A supertip: what the button is called and what it does, on hover and on keyboard focus; Escape takes it away. */
export function showTip(target: HTMLElement, heading: string, words: string): void {
  const show = (delay: number): void => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      title.textContent = heading;
      text.textContent = words;
      if (!bubble.isConnected) (document.querySelector("main") ?? document.body).append(bubble);
      bubble.hidden = false;
      const bounds = target.getBoundingClientRect();
      bubble.style.left = `${Math.max(4, Math.min(bounds.left, window.innerWidth - bubble.offsetWidth - 4))}px`;
      bubble.style.top = `${bounds.bottom + 6}px`;
      target.setAttribute("aria-describedby", bubble.id);
    }, delay);
  };
  const hide = (): void => {
    window.clearTimeout(waiting);
    bubble.hidden = true;
    target.removeAttribute("aria-describedby");
  };
  target.addEventListener("mouseenter", () => show(DELAY_MS));
  target.addEventListener("focus", () => {
    if (target.matches(":focus-visible")) show(0);
  });
  target.addEventListener("mouseleave", hide);
  target.addEventListener("blur", hide);
  target.addEventListener("click", hide);
  target.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
}
