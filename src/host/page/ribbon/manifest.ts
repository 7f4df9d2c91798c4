/**
 * What an add-in's manifest (the XML kind, `VersionOverrides` of task-pane add-ins) says about ribbon and menus.
 * Addresses keep their path but come from where this page comes from: the manifest names the server of the finished add-in.
 */
type Action =
  | { readonly kind: "ShowTaskpane"; readonly url: string; readonly paneId: string; readonly title: string | null }
  | { readonly kind: "ExecuteFunction"; readonly functionName: string };

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tip: string;
  /** By size in pixels. */
  readonly icons: Readonly<Record<number, string>>;
  readonly action: Action | null;
  /** A button that opens a menu. */
  readonly items: readonly Command[];
}
interface Group {
  readonly id: string;
  readonly label: string;
  readonly commands: readonly Command[];
}
interface Tab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly Group[];
}
export interface Manifest {
  readonly id: string;
  readonly name: string;
  readonly iconUrl: string;
  readonly tabs: readonly Tab[];
  /** Entries of the context menu of cells. */
  readonly cellMenu: readonly Command[];
  /** The page whose functions `ExecuteFunction` calls. */
  readonly functionFile: string | null;
}

/** @throws Error with a sentence for a text that is not such a manifest. */
export function readManifest(xml: string, origin: string): Manifest {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  if (document.querySelector("parsererror") || document.documentElement.localName !== "OfficeApp")
    throw new Error("The manifest is not an Office add-in manifest.");
  const root = document.documentElement;
  const overrides = child(root, "VersionOverrides");
  const resources = resourcesOf(overrides, origin);
  const host = children(child(overrides, "Hosts"), "Host").find((one) => type(one) === "Workbook") ?? null;
  const desktop = child(host, "DesktopFormFactor");
  const points = children(desktop, "ExtensionPoint");
  const surface = points.filter((point) => type(point) === "PrimaryCommandSurface");
  const menus = points.filter((point) => type(point) === "ContextMenu").flatMap((point) => children(point, "OfficeMenu"));
  const readCommand = (control: Element): Command => commandOf(control, resources);
  return {
    id: text(child(root, "Id")),
    name: child(root, "DisplayName")?.getAttribute("DefaultValue") ?? "",
    iconUrl: here(child(root, "IconUrl")?.getAttribute("DefaultValue") ?? "", origin),
    tabs: surface
      .flatMap((point) => [...children(point, "CustomTab"), ...children(point, "OfficeTab")])
      .map((tab) => ({
        id: tab.getAttribute("id") ?? "",
        label: tab.localName === "OfficeTab" ? "Home" : resources(child(tab, "Label")),
        groups: children(tab, "Group").map((group) => ({
          id: group.getAttribute("id") ?? "",
          label: resources(child(group, "Label")),
          commands: children(group, "Control").map(readCommand),
        })),
      })),
    cellMenu: menus
      .filter((menu) => menu.getAttribute("id") === "ContextMenuCell")
      .flatMap((menu) => children(menu, "Control").map(readCommand)),
    functionFile: resources(child(desktop, "FunctionFile")) || null,
  };
}

type Resources = (reference: Element | null) => string;

function resourcesOf(overrides: Element | null, origin: string): Resources {
  const known = new Map<string, string>();
  for (const list of [...(child(overrides, "Resources")?.children ?? [])]) {
    for (const entry of [...list.children]) {
      const value = entry.getAttribute("DefaultValue") ?? "";
      known.set(entry.getAttribute("id") ?? "", list.localName === "Images" || list.localName === "Urls" ? here(value, origin) : value);
    }
  }
  return (reference) => known.get(reference?.getAttribute("resid") ?? "") ?? "";
}

function commandOf(control: Element, resources: Resources): Command {
  const supertip = child(control, "Supertip");
  const label = resources(child(control, "Label"));
  const images = children(child(control, "Icon"), "Image");
  return {
    id: control.getAttribute("id") ?? "",
    label,
    tipTitle: resources(child(supertip, "Title")) || label,
    tip: resources(child(supertip, "Description")),
    icons: Object.fromEntries(images.map((image) => [Number(image.getAttribute("size")), resources(image)])),
    action: actionOf(child(control, "Action"), resources),
    items: children(child(control, "Items"), "Item").map((item) => commandOf(item, resources)),
  };
}

function actionOf(action: Element | null, resources: Resources): Action | null {
  if (!action) return null;
  if (type(action) === "ExecuteFunction") return { kind: "ExecuteFunction", functionName: text(child(action, "FunctionName")) };
  return {
    kind: "ShowTaskpane",
    url: resources(child(action, "SourceLocation")),
    paneId: text(child(action, "TaskpaneId")) || action.parentElement?.getAttribute("id") || "",
    title: resources(child(action, "Title")) || null,
  };
}

function here(url: string, origin: string): string {
  if (url === "") return "";
  const given = new URL(url, origin);
  return new URL(given.pathname + given.search + given.hash, origin).href;
}

function children(parent: Element | null, name: string): Element[] {
  return [...(parent?.children ?? [])].filter((one) => one.localName === name);
}
function child(parent: Element | null, name: string): Element | null {
  return children(parent, name)[0] ?? null;
}
function text(node: Element | null): string {
  return node?.textContent.trim() ?? "";
}
function type(node: Element): string {
  return node.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type") ?? "";
}
