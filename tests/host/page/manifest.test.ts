/** @jest-environment jsdom */
import { readManifest } from "../../../src/host/page/ribbon/manifest";

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>12345678-0000-4000-8000-000000000000</Id><DisplayName DefaultValue="Sample"/><IconUrl DefaultValue="https://somewhere.example/icon.png"/>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts><Host xsi:type="Document"/><Host xsi:type="Workbook"><DesktopFormFactor>
      <FunctionFile resid="Functions"/>
      <ExtensionPoint xsi:type="PrimaryCommandSurface"><CustomTab id="Tab"><Group id="G"><Label resid="G.Label"/>
        <Control xsi:type="Button" id="Open"><Label resid="Open.Label"/><Supertip><Title resid="Open.Label"/><Description resid="Open.Tip"/></Supertip>
          <Icon><bt:Image size="16" resid="I16"/><bt:Image size="32" resid="I32"/></Icon>
          <Action xsi:type="ShowTaskpane"><TaskpaneId>Pane</TaskpaneId><SourceLocation resid="Pane.Url"/></Action></Control>
      </Group><Label resid="Tab.Label"/></CustomTab></ExtensionPoint>
      <ExtensionPoint xsi:type="ContextMenu"><OfficeMenu id="ContextMenuCell"><Control xsi:type="Menu" id="M"><Label resid="Tab.Label"/><Supertip><Title resid="Tab.Label"/><Description resid="Open.Tip"/></Supertip>
        <Items><Item id="Run"><Label resid="Run.Label"/><Supertip><Title resid="Run.Label"/><Description resid="Open.Tip"/></Supertip><Action xsi:type="ExecuteFunction"><FunctionName>run</FunctionName></Action></Item></Items></Control></OfficeMenu></ExtensionPoint>
    </DesktopFormFactor></Host></Hosts>
    <Resources>
      <bt:Images><bt:Image id="I16" DefaultValue="https://somewhere.example/a/16.png"/><bt:Image id="I32" DefaultValue="https://somewhere.example/a/32.png"/></bt:Images>
      <bt:Urls><bt:Url id="Pane.Url" DefaultValue="https://somewhere.example/pane.html?view=start"/><bt:Url id="Functions" DefaultValue="https://somewhere.example/functions.html"/></bt:Urls>
      <bt:ShortStrings><bt:String id="Tab.Label" DefaultValue="Sample tab"/><bt:String id="G.Label" DefaultValue="Group"/><bt:String id="Open.Label" DefaultValue="Open it"/><bt:String id="Run.Label" DefaultValue="Run it"/></bt:ShortStrings>
      <bt:LongStrings><bt:String id="Open.Tip" DefaultValue="Opens the pane."/></bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>`;

describe("readManifest", () => {
  it("reads tab, groups, buttons and menu entries, with addresses on the page's own server", () => {
    const run = {
      id: "Run",
      label: "Run it",
      tipTitle: "Run it",
      tip: "Opens the pane.",
      icons: {},
      action: { kind: "ExecuteFunction", functionName: "run" },
      items: [],
    };
    expect(readManifest(MANIFEST, "https://localhost:3000")).toEqual({
      id: "12345678-0000-4000-8000-000000000000",
      name: "Sample",
      iconUrl: "https://localhost:3000/icon.png",
      functionFile: "https://localhost:3000/functions.html",
      tabs: [
        {
          id: "Tab",
          label: "Sample tab",
          groups: [
            {
              id: "G",
              label: "Group",
              commands: [
                {
                  id: "Open",
                  label: "Open it",
                  tipTitle: "Open it",
                  tip: "Opens the pane.",
                  icons: { 16: "https://localhost:3000/a/16.png", 32: "https://localhost:3000/a/32.png" },
                  action: { kind: "ShowTaskpane", url: "https://localhost:3000/pane.html?view=start", paneId: "Pane", title: null },
                  items: [],
                },
              ],
            },
          ],
        },
      ],
      cellMenu: [{ id: "M", label: "Sample tab", tipTitle: "Sample tab", tip: "Opens the pane.", icons: {}, action: null, items: [run] }],
    });
  });

  it("refuses what is not a manifest", () => {
    expect(() => readManifest("<html>Not found</html>", "https://localhost:3000")).toThrow("not an Office add-in manifest");
    expect(() => readManifest("<broken", "https://localhost:3000")).toThrow("not an Office add-in manifest");
  });
});
