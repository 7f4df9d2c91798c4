"""Slides as python-pptx reads them, which shares nothing with ours: sizes, titles, charts with the workbooks behind them, tables, notes, words for who cannot see.

Arguments: the .pptx, and where to save the same again. Prints JSON. A gap is null.
"""
import io
import json
import sys
import warnings

import openpyxl
from pptx import Presentation

# The kinds of plot that slides of ours have, as people call them.
KINDS = {"BarPlot": "bars", "LinePlot": "line"}


def behind(chart):
    with warnings.catch_warnings():
        # That a workbook has no looks of its own.
        warnings.simplefilter("ignore")
        workbook = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob), data_only=True)
    return [[list(row) for row in sheet.values] for sheet in workbook.worksheets]


def words(shape):
    return shape._element._nvXxPr.cNvPr.get("descr") or ""


def chart_of(shape):
    plots = list(shape.chart.plots)
    return {
        "alt": words(shape),
        "categories": list(plots[0].categories),
        "categoriesOfEach": [list(plot.categories) for plot in plots],
        "series": [{"name": one.name, "kind": KINDS.get(type(plot).__name__, type(plot).__name__), "values": list(one.values)} for plot in plots for one in plot.series],
        "sheets": behind(shape.chart),
    }


def slide_of(slide):
    shapes = list(slide.shapes)
    return {
        "title": slide.shapes.title.text_frame.text if slide.shapes.title is not None else "",
        "ids": [shape.shape_id for shape in shapes],
        "texts": [shape.text_frame.text for shape in shapes if shape.has_text_frame],
        "charts": [chart_of(shape) for shape in shapes if shape.has_chart],
        "tables": [
            {"alt": words(shape), "hasHeader": shape.table.first_row, "rows": [[cell.text for cell in row.cells] for row in shape.table.rows]}
            for shape in shapes
            if shape.has_table
        ],
        "notes": slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else "",
        "outside": [shape.name for shape in shapes if shape.left < 0 or shape.top < 0 or shape.left + shape.width > deck.slide_width or shape.top + shape.height > deck.slide_height],
    }


deck = Presentation(sys.argv[1])
print(json.dumps({"width": deck.slide_width, "height": deck.slide_height, "title": deck.core_properties.title, "slides": [slide_of(slide) for slide in deck.slides]}))
deck.save(sys.argv[2])
