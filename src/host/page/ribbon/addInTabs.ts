import type { MenuItem } from "../shell/menu";
import type { Command, Manifest } from "./manifest";
import type { RibbonButton, RibbonTab } from "./ribbon";

/** The add-in's tabs and menu entries, drawn from its manifest. `run` does what Excel does with the command. */
export function addInTabs(manifest: Manifest, run: (command: Command) => void): RibbonTab[] {
  return manifest.tabs.map((tab) => ({
    id: tab.id,
    label: tab.label,
    groups: tab.groups.map((group) => ({ label: group.label, buttons: group.commands.map((command) => buttonOf(command, run)) })),
  }));
}

function buttonOf(command: Command, run: (command: Command) => void): RibbonButton {
  const { id, label, tipTitle, tip } = command;
  return {
    id,
    label,
    tipTitle,
    tip,
    large: true,
    image: { large: iconOf(command, 32), small: iconOf(command, 16) },
    ...(command.items.length > 0 ? { menu: () => command.items.map((item) => entryOf(item, run)) } : { run: () => run(command) }),
  };
}

/** The smallest picture that is large enough. */
function iconOf({ icons }: Command, size: number): string {
  const sizes = Object.keys(icons)
    .map(Number)
    .sort((a, b) => a - b);
  return icons[sizes.find((one) => one >= size) ?? sizes.at(-1) ?? 0] ?? "";
}

export function entryOf(command: Command, run: (command: Command) => void): MenuItem {
  return { label: command.label, image: iconOf(command, 16), hint: command.tip, run: () => run(command) };
}
