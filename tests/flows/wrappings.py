"""The same records in every wrapping that inputs can have."""

import csv
import gzip
import html
import io
import json
import tarfile
import zipfile

import pyarrow as pa
import pyarrow.parquet as pq

NAMES = ("source", "title", "published_at", "url", "text")


def articles(count: int) -> list[dict[str, str]]:
    """Return records; their texts have quotes, commas, breaks and curly marks."""
    return [
        {
            "source": f"berita-{i}",
            "title": f"Pasar ke-{i} dibuka",
            "published_at": f"2019-07-{i % 28 + 1:02}T14:05:00+0800",
            "url": f"https://infopublik.id/kategori/nusantara/{i}/pasar",
            "text": (
                f"Maumere, InfoPublik - Bupati Sikka membuka pasar ke-{i}, Kamis (11/7) "
                f"yang dibangun warga dengan dana desa selama {i + 2} bulan.\n"
                f'“Pasar ini milik kita”, katanya; "jagalah", Jum’at lalu. '
                "Hadir pula camat, lurah, dan para pedagang dari tiga desa."
            ),
        }
        for i in range(1, count + 1)
    ]


def jsonl(records) -> bytes:
    return "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records).encode()


def comma(records, delimiter=",") -> bytes:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, NAMES, delimiter=delimiter)
    writer.writeheader()
    writer.writerows(records)
    return out.getvalue().encode()


def parquet(records, **options) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(records), out, **options)
    return out.getvalue()


def page(record) -> bytes:
    body = "".join(f"<p>{html.escape(line)}</p>" for line in record["text"].split("\n"))
    return (
        '<!DOCTYPE html><html lang="id"><head><meta charset="iso-8859-1">'
        f"<title>{html.escape(record['title'])} | Portal</title>"
        f'<meta property="og:title" content="{html.escape(record["title"])}">'
        '<meta property="article:published_time" '
        f'content="{record["published_at"]}">'
        f'<link rel="canonical" href="{record["url"]}"></head><body>'
        '<nav><a href="/">Beranda</a> <a href="/foto">Foto</a></nav>'
        f"<article>{body}</article>"
        "<footer><p>Hak cipta portal berita</p></footer></body></html>"
    ).encode()


def zstd(content: bytes) -> bytes:
    return pa.Codec("zstd").compress(content, asbytes=True)


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def tar(files: dict[str, bytes], mode="w") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


def answer(url: str, body: bytes, *, status="200 OK", headers="") -> bytes:
    """Return a WARC record with a server's answer."""
    http = (
        f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\n{headers}\r\n"
    ).encode() + body
    return (
        (
            "WARC/1.0\r\nWARC-Type: response\r\n"
            f"WARC-Target-URI: {url}\r\n"
            "Content-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(http)}\r\n\r\n"
        ).encode()
        + http
        + b"\r\n\r\n"
    )


def wrappings(records) -> dict[str, bytes]:
    """Return a file of each kind that holds the records, by name."""
    lines = jsonl(records)
    pages = {f"{r['source']}.html": page(r) for r in records}
    answers = [answer(r["url"], page(r)) for r in records]
    return {
        "a.jsonl": lines,
        "b.jsonl.gz": gzip.compress(lines),
        "c.jsonl.zst": zstd(lines),
        "d.csv": comma(records),
        "e.csv": b"\xef\xbb\xbf" + comma(records, ";"),
        "f.csv.gz": gzip.compress(comma(records, "\t")),
        "g.parquet": parquet(records),
        "h.parquet.zst": zstd(parquet(records)),
        "i.zip": zipped({"x/a.jsonl": lines}),
        "j.tar": tar({"./x/a.jsonl": lines}),
        "k.tar.gz": tar({"a.csv": comma(records)}, "w:gz"),
        "l.tgz": tar({"a.jsonl.gz": gzip.compress(lines)}, "w:gz"),
        "m.tar.zst": zstd(tar({"a.zip": zipped({"a.jsonl": lines})})),
        "n.zip": zipped(pages),
        "o.tar": tar(pages),
        "p.warc": b"".join(answers),
        "q.warc.gz": b"".join(map(gzip.compress, answers)),
        "r.warc.zst": zstd(b"".join(answers)),
    }
