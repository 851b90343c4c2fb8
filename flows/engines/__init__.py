"""Engines: batches worked on in one process, in several, or on a Dask cluster."""

from flows.engines.engine import Engine, Lost, Serial, engine_for

__all__ = ["Engine", "Lost", "Serial", "engine_for"]
