"""Text in, typed facts out: one module an extractor, one vocabulary beside it.

Nothing here imports Prefect or Parquet code, reads the clock or does I/O other than
loading its own vocabularies.
"""
