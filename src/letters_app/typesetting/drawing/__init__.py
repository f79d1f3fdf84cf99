"""Drawing: set pages become a PDF. The only place that knows ReportLab."""
