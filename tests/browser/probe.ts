/**
 * A tiny add-in for testing the host page alone: a pane that hears events, a function for a ribbon button, and a manifest
 * for both. Microsoft's office.js, unmodified, does the talking.
 */
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Probe</title><script src="office-js/office.js"></script><script src="probe.js"></script></head><body><ol id="heard"></ol></body></html>`;

const SCRIPT = `
const hear = (text) => { const line = document.createElement("li"); line.textContent = text; document.getElementById("heard").append(line); };
Office.onReady(async ({ host, platform }) => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(async ({ address, triggerSource }) => hear("changed " + address + " by " + triggerSource));
    worksheets.onSelectionChanged.add(async ({ address }) => hear("selected " + address));
    worksheets.onAdded.add(async () => hear("added"));
    await context.sync();
  });
  document.body.dataset.ready = host + " " + platform + " " + Office.context.requirements.isSetSupported("ExcelApi", "1.13");
});
Office.actions.associate("colour", async (event) => {
  await Excel.run(async (context) => { context.workbook.getSelectedRange().format.fill.color = "#FF0000"; await context.sync(); });
  event.completed();
});`;

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>12345678-0000-4000-8000-000000000000</Id><DisplayName DefaultValue="Probe"/><IconUrl DefaultValue="https://localhost:3000/assets/icons/sequin-32.png"/>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts><Host xsi:type="Workbook"><DesktopFormFactor>
      <FunctionFile resid="Page"/>
      <ExtensionPoint xsi:type="PrimaryCommandSurface"><CustomTab id="Probe.Tab"><Group id="Probe.Group"><Label resid="Probe"/>
        ${button("Open probe", `<Action xsi:type="ShowTaskpane"><TaskpaneId>One</TaskpaneId><SourceLocation resid="Page"/></Action>`)}
        ${button("Open second", `<Action xsi:type="ShowTaskpane"><TaskpaneId>Two</TaskpaneId><SourceLocation resid="Page"/></Action>`)}
        ${button("Colour", `<Action xsi:type="ExecuteFunction"><FunctionName>colour</FunctionName></Action>`)}
      </Group><Label resid="Probe"/></CustomTab></ExtensionPoint>
    </DesktopFormFactor></Host></Hosts>
    <Resources>
      <bt:Images><bt:Image id="Icon" DefaultValue="https://localhost:3000/assets/icons/sequin-32.png"/></bt:Images>
      <bt:Urls><bt:Url id="Page" DefaultValue="https://localhost:3000/probe.html"/></bt:Urls>
      <bt:ShortStrings>${["Probe", "Open probe", "Open second", "Colour"].map((text) => `<bt:String id="${text}" DefaultValue="${text}"/>`).join("")}</bt:ShortStrings>
      <bt:LongStrings><bt:String id="Tip" DefaultValue="For tests."/></bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>`;

function button(label: string, action: string): string {
  return `<Control xsi:type="Button" id="${label}"><Label resid="${label}"/><Supertip><Title resid="${label}"/><Description resid="Tip"/></Supertip><Icon><bt:Image size="32" resid="Icon"/></Icon>${action}</Control>`;
}

/** For `serve`: the probe's pages in place of the add-in's. */
export const PROBE: Readonly<Record<string, string>> = { "/probe.html": PAGE, "/probe.js": SCRIPT, "/manifest.xml": MANIFEST };
