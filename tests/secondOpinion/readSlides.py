"""Slides as two programs read them that share nothing with ours: charts and the workbooks behind them by openpyxl, charts and tables by LibreOffice.

Arguments: the .pptx, and the same saved by LibreOffice as flat XML. Prints JSON. A gap is null.
"""
import io
import json
import math
import posixpath
import re
import sys
import warnings
import xml.etree.ElementTree as xml
import zipfile

import openpyxl
from openpyxl.chart.chartspace import ChartSpace
from openpyxl.xml.functions import fromstring

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
ODF_CHART = "{urn:oasis:names:tc:opendocument:xmlns:chart:1.0}"


def points(cache):
    found = {point.idx: point.v for point in cache.pt}
    return [found.get(index) for index in range(cache.ptCount)]


def categories(cat):
    if cat.multiLvlStrRef is None:
        return points(cat.strRef.strCache)
    cache = cat.multiLvlStrRef.multiLvlStrCache
    [level] = cache.lvl
    return [point.v for point in level.pt]


def number(text):
    return None if text is None else float(text)


def by_openpyxl(deck, path):
    root = fromstring(deck.read(path))
    # A chart in a workbook has its figures beside it, and openpyxl does not know this part of a chart on a slide.
    for outside in root.findall(CHART + "externalData"):
        root.remove(outside)
    plot = ChartSpace.from_tree(root).chart.plotArea
    series = [one for drawn in plot._charts for one in drawn.ser]
    folder, name = posixpath.split(path)
    links = xml.fromstring(deck.read(posixpath.join(folder, "_rels", name + ".rels")))
    [inside] = [posixpath.normpath(posixpath.join(folder, link.get("Target"))) for link in links if link.get("Target").endswith(".xlsx")]
    with warnings.catch_warnings():
        # That a workbook has no looks of its own.
        warnings.simplefilter("ignore")
        sheets = openpyxl.load_workbook(io.BytesIO(deck.read(inside)), data_only=True).worksheets
    return {
        "categories": categories(series[0].cat),
        "series": [{"name": one.tx.strRef.strCache.pt[0].v, "values": [number(value) for value in points(one.val.numRef.numCache)]} for one in series],
        "axesNamed": sorted({axis for drawn in plot._charts for axis in drawn.axId}),
        "axesDefined": sorted(axis.axId for axis in plot._axes),
        "sheets": [[list(row) for row in sheet.values] for sheet in sheets],
    }


def cell_value(cell):
    if cell.get(OFFICE + "value-type") != "float":
        return "\n".join("".join(line.itertext()) for line in cell.iter(TEXT + "p"))
    value = float(cell.get(OFFICE + "value"))
    return None if math.isnan(value) else value


def rows_of(table):
    return [[cell_value(cell) for cell in row.iter(TABLE + "table-cell") for _ in range(int(cell.get(TABLE + "number-columns-repeated", "1")))] for row in table.iter(TABLE + "table-row")]


def by_libreoffice(page):
    charts = [rows_of(chart.find(TABLE + "table")) for chart in page.iter(ODF_CHART + "chart")]
    tables = [rows_of(frame.find(TABLE + "table")) for frame in page.iter(DRAW + "frame") if frame.find(TABLE + "table") is not None]
    return {"charts": [{"categories": [row[0] for row in rows], "series": [{"name": name, "values": [row[at + 1] for row in rows]} for at, name in enumerate(header[1:])]} for header, *rows in charts], "tables": tables}


with zipfile.ZipFile(sys.argv[1]) as deck:
    paths = sorted((name for name in deck.namelist() if re.match(r"ppt/charts/chart\d+\.xml$", name)), key=lambda name: int(re.search(r"\d+", name).group()))
    charts = [by_openpyxl(deck, path) for path in paths]
pages = [by_libreoffice(page) for page in xml.parse(sys.argv[2]).getroot().iter(DRAW + "page")]
print(json.dumps({"charts": charts, "pages": pages}))
