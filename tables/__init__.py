"""The tables: schemas, the gate before every write, the store, loading for analysts."""
