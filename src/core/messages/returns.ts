/** Sentences about returned files, sheets that are used as they are, typed averages, and where a number comes from. */

export const returnsMessages = {
  // ---- Returned files that cannot be used ----------------------------------------------------
  fileEmpty: () => "This file is empty: nothing was saved in it. Ask for it again.",
  fileIsLockFile: () => "This is not the workbook but the small file that stands beside it while somebody has it open. Choose the workbook itself.",
  fileEncrypted: () => "This workbook has a password. Open it in Excel, take the password off, save it, and choose it again.",
  fileTruncated: () => "This file is cut off: its end is missing, as after a download or copy that stopped. Ask for it again.",
  fileDamaged: () => "This file is damaged and cannot be read safely. Open it in Excel, save it under a new name, and choose that one.",
  fileTooLarge: () => "This file is far larger than a set of scores can be, so it was not opened. Copy the scores to a new workbook and choose that one.",
  fileIsWebPage: () => "This is a web page that was saved as if it were a workbook. Open it in Excel, save it as an Excel workbook, and choose that one.",
  fileOfOtherKind: (kind: string) => `This is ${kind}, not a workbook that can be read here. Open it in Excel, if Excel opens it, and save it as an Excel workbook.`,
  fileIsNoWorkbook: () => "This is not a workbook. Its name may say so, but what is in it does not.",
  fileHasNoCells: () => "This workbook has no sheet with anything on it.",
  fileTookTooLong: () => "This file took too long to read, so it was set aside. The other files go on.",
  fileStoppedReader: () => "Reading this file came to a stop, so it was set aside. The other files go on.",
  fileNotReadCancelled: () => "Not read, because you stopped.",
  otherFileKind: (kind: "pdf" | "picture" | "word" | "powerpoint" | "openText" | "numbers" | "binaryWorkbook" | "oldXml" | "archive" | "oldOffice" | "richText" | "email") =>
    ({
      pdf: "a PDF",
      picture: "a picture",
      word: "a Word document",
      powerpoint: "a PowerPoint file",
      openText: "an OpenDocument file that is no spreadsheet",
      numbers: "a Numbers document",
      binaryWorkbook: "a binary workbook (.xlsb)",
      oldXml: "an XML spreadsheet of 2003",
      archive: "a zip of other files",
      oldOffice: "an old Office file that is no workbook",
      richText: "a rich text document",
      email: "an e-mail",
    })[kind],

  // ---- Returned files: single scores ---------------------------------------------------------
  returnedTextRead: (seen: string, as: string | number) => `"${seen}" is read as ${as}.`,
  returnedDate: (seen: string) => `The cell shows the date ${seen} where the score should be. Excel makes dates of entries like 4/5. It is not counted.`,
  returnedFormula: () => "A formula gives this score. What it gives now is taken.",
} as const;
