import { openNewWorkbook, type WorkbookFile } from "../newWorkbooks";
import { defineClass, type Maker } from "./excelClass";

export interface NewWorkbook {
  readonly id: string;
  readonly file: WorkbookFile;
}

/** `Excel.WorkbookCreated`: a workbook that exists and is not yet shown. */
export const workbookCreated: Maker<NewWorkbook> = defineClass<NewWorkbook>("WorkbookCreated", () => ({
  identity: ({ id }) => ({ Id: id }),
  scalars: { id: { get: ({ id }) => id } },
  methods: { open: ({ file }, _args, host) => openNewWorkbook(host, file) },
}));
