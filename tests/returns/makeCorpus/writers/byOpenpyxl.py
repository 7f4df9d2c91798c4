"""Writes workbooks with openpyxl from drafts in JSON. openpyxl keeps no results of formulas: such cells read back empty until a program works them out."""
import datetime
import json
import sys

import openpyxl
from openpyxl.comments import Comment
from openpyxl.worksheet.datavalidation import DataValidation

with open(sys.argv[1], encoding="utf-8") as source:
    books = json.load(source)

for book in books:
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    workbook.properties.created = datetime.datetime(2023, 6, 30, 9, 0, 0)
    for draft in book["sheets"]:
        sheet = workbook.create_sheet(draft["name"])
        for down, row in enumerate(draft["rows"], start=1):
            for across, cell in enumerate(row, start=1):
                if cell is None:
                    continue
                at = sheet.cell(row=down, column=across)
                if not isinstance(cell, dict):
                    at.value = cell
                elif "formula" in cell:
                    at.value = cell["formula"]
                else:
                    at.value = cell["number"]
                    at.number_format = cell["format"]
        for merge in draft.get("merges", []):
            sheet.merge_cells(merge)
        for row in draft.get("hiddenRows", []):
            sheet.row_dimensions[row].hidden = True
        for column in draft.get("hiddenColumns", []):
            sheet.column_dimensions[column].hidden = True
        for allowed in draft.get("lists", []):
            validation = DataValidation(type="list", formula1='"' + ",".join(allowed["list"]) + '"', allow_blank=True)
            validation.add(allowed["range"])
            sheet.add_data_validation(validation)
        for comment in draft.get("comments", []):
            sheet[comment["cell"]].comment = Comment(comment["text"], "Lead nurse")
        if draft.get("hidden"):
            sheet.sheet_state = "hidden"
    workbook.save(book["path"])
