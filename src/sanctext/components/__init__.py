"""The pipeline's components, one file or folder a question. Each writes span groups and plain data on the Doc."""
