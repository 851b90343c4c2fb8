"""The one gate before every write: rows become a table only if they keep the contract.

pyarrow alone drops unknown keys without a word and fills a missing required column with
null, so the gate looks at names, nulls and spans itself.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from tables.schemas import is_required, schema_of

__all__ = ["ContractError", "check", "conform"]


class ContractError(ValueError):
    """Rows that break the contract of their table; names every fault."""


def conform(table: str, columns: Mapping[str, Sequence[Any]]) -> pa.Table:
    """Build a table from columns, refusing what pyarrow would let through.

    Parameters
    ----------
    table : str
        Name of the table; "ledger" for the store's own.
    columns : mapping
        One sequence of values a column, all of length ``n``.

    Returns
    -------
    pyarrow.Table
        Shape ``(n, m)`` with exactly the schema's columns; ``n`` may be 0.

    Raises
    ------
    ContractError
        All faults at once: columns unknown or missing, values of a wrong type, nulls
        in required columns.
    """
    schema = schema_of(table)
    faults = [f"{name}: unknown column" for name in columns if name not in schema.names]
    arrays = []
    for field in schema:
        if field.name not in columns:
            faults.append(f"{field.name}: missing column")
            continue
        try:
            arrays.append(_array(columns[field.name], field.type))
        except (pa.ArrowInvalid, pa.ArrowTypeError, OverflowError) as error:
            faults.append(f"{field.name}: {error}")
    if faults:
        raise ContractError(f"{table}: " + "; ".join(faults))
    built = pa.table(arrays, schema=schema)
    check(table, built)
    return built


def _array(values: Sequence[Any], kind: pa.DataType) -> pa.Array:
    if pa.types.is_dictionary(kind):
        return pa.array(values, kind.value_type).dictionary_encode().cast(kind)
    return pa.array(values, kind)


def check(table: str, rows: pa.Table) -> None:
    """Check a table against its schema's names, types, nulls and spans.

    Raises
    ------
    ContractError
        All faults at once.
    """
    schema = schema_of(table)
    if not rows.schema.equals(schema):
        raise ContractError(f"{table}: not the schema of version {schema.metadata}")
    faults = [
        f"{field.name}: {rows[field.name].null_count} nulls in a required column"
        for field in schema
        if is_required(field) and rows[field.name].null_count
    ]
    if "start" in schema.names and rows.num_rows:
        length = pc.subtract(rows["end"], rows["start"])
        if pc.min(length).as_py() < 1 or pc.min(rows["start"]).as_py() < 0:
            faults.append("start, end: an empty or negative span")
        elif not pc.all(pc.equal(pc.utf8_length(rows["text"]), length)).as_py():
            faults.append("text: its length is not end - start")
    if faults:
        raise ContractError(f"{table}: " + "; ".join(faults))
