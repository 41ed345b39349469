"""Turn files into documents: headings, blocks and pages over one stored text."""
