/** Opened where there is no Excel, or where Excel does not answer. */
import { Button, Link } from "@fluentui/react-components";
import { messages } from "../core/messages";
import { Message } from "./Message";
import type { Readiness } from "./officeReady";

/** The page with a stand-in for Excel lies beside this one. */
const TRY_IT = "./";

export function NotInExcel({ readiness }: { readonly readiness: Exclude<Readiness, "excel"> }) {
  if (readiness === "elsewhere") {
    return (
      <Message title={messages.paneTitle()} action={<Link href={TRY_IT}>{messages.openTryIt()}</Link>}>
        {messages.belongsInExcel()}
      </Message>
    );
  }
  const reload = (
    <Button appearance="primary" onClick={() => window.location.reload()}>
      {messages.reload()}
    </Button>
  );
  return (
    <Message title={messages.paneTitle()} action={reload}>
      {readiness === "late" ? messages.excelDoesNotAnswer() : messages.officeNotLoaded()}
    </Message>
  );
}
