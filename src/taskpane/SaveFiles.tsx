/** Files for a person to save: links that the browser saves. Some Excels on Mac ignore such links, so there are words beside it, too. */
import { Link } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import type { FileToSave } from "../actions/fileToSave";
import { compareMessages } from "../core/messages/compare";
import { useButtons, useHeadings, useLayout } from "./styles";

export function SaveFiles({ files }: { readonly files: readonly FileToSave[] }) {
  const headings = useHeadings();
  const layout = useLayout();
  return (
    <div className={layout.tip}>
      {files.map((file) => (
        <SaveFile key={file.name} file={file} />
      ))}
      <p className={headings.second}>{compareMessages.noFileComes()}</p>
    </div>
  );
}

function SaveFile({ file: { name, type, bytes } }: { readonly file: FileToSave }) {
  const buttons = useButtons();
  const url = useMemo(() => URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type })), [bytes, type]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return (
    <div>
      <Link className={buttons.link} href={url} download={name}>
        {compareMessages.saveFile(name)}
      </Link>
    </div>
  );
}
