"""Sphinx's settings for the book that npm run book makes; see scripts/book.ts."""

project = "Policy gradients by doing"
author = ""
copyright = ""
html_show_copyright = False
html_show_sphinx = False

# Of the notebooks' text, MyST reads formulas in dollars; the notebooks were executed before.
extensions = ["myst_nb"]
myst_enable_extensions = ["dollarmath", "amsmath"]
myst_heading_anchors = 3
nb_execution_mode = "off"
nb_merge_streams = True
# No widgets of ipywidgets: their scripts would come from the network.
nb_ipywidgets_js = {}
highlight_language = "typescript"
exclude_patterns = ["exercises/**", "solutions/**"]
suppress_warnings = ["mystnb.lexer", "misc.highlighting_failure"]

html_theme = "sphinx_book_theme"
html_title = "Policy gradients by doing"
html_static_path = ["_static"]
html_css_files = ["book.css"]
html_js_files = [("plots.js", {"defer": "defer", "data-plotly": "plotly.min.js"})]
html_copy_source = False
html_show_sourcelink = False
# The texts around a find would have to be fetched, which a browser refuses for files.
html_show_search_summary = False
# Pictures are drawn on white.
html_context = {"default_mode": "light"}
html_theme_options = {
    "use_download_button": False,
    "use_fullscreen_button": False,
    "use_source_button": False,
    "use_issues_button": False,
    "use_repository_button": False,
    "home_page_in_toc": True,
    # Arrow keys move a control's slider; Sphinx does not see the focus inside a control and would turn the page.
    "navigation_with_keys": False,
    "show_toc_level": 2,
    "toc_title": "On this page",
}

# Beside the page, so that formulas need no network.
mathjax_path = "mathjax/tex-svg.js"
