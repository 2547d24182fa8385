project = "Image service"
html_title = project
html_theme = "furo"

# The calculator lies in _static/credits.
html_static_path = ["_static"]
html_js_files = [("credits/credit-calculator.js", {"type": "module"})]
html_css_files = ["dark.css"]

html_show_copyright = False
html_show_sphinx = False
html_copy_source = False
exclude_patterns = ["_build", "_static", ".venv"]
