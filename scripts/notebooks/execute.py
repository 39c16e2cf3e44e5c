"""Executes one notebook with nbclient and the kernel that it names; prints what happened as one line of JSON.

Usage: execute.py NOTEBOOK FOLDER TIMEOUT [COPY]: in FOLDER, TIMEOUT seconds for a cell; the executed notebook goes to COPY.
"""

import json
import sys
import time

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

# What the kernel prints about errors that no cell waits for, and that nbclient therefore takes for output.
UNHEARD = ("UnhandledPromiseRejection:", "UncaughtException:")


def main(path, folder, timeout, copy=None):
    notebook = nbformat.read(path, as_version=4)
    began = {}
    cells = []

    def start(cell, cell_index):
        began[cell_index] = time.monotonic()

    def end(cell, cell_index, execute_reply):
        cells.append({"id": cell.id, "seconds": time.monotonic() - began[cell_index]})

    client = NotebookClient(
        notebook,
        timeout=int(timeout),
        resources={"metadata": {"path": folder}},
        record_timing=False,
        on_cell_execute=start,
        on_cell_executed=end,
    )
    started = time.monotonic()
    error = None
    try:
        client.execute()
    except (CellExecutionError, CellTimeoutError, DeadKernelError) as failure:
        error = str(failure)
    error = error or unheard(notebook)
    if copy:
        nbformat.write(notebook, copy)
    print(json.dumps({"seconds": time.monotonic() - started, "cells": cells, "error": error}))


def unheard(notebook):
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if output.output_type == "stream" and any(word in output.text for word in UNHEARD):
                return f"cell {cell.id} printed an error that nothing waited for:\n{output.text}"
    return None


main(*sys.argv[1:])
