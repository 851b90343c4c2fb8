"""An object store that speaks S3, on loopback."""

import pytest


@pytest.fixture
def s3(monkeypatch):
    """An empty S3-compatible store, told to this process and those it starts."""
    moto = pytest.importorskip("moto.server", reason="needs moto[server]")
    import s3fs

    server = moto.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    for name, value in {
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
    }.items():
        monkeypatch.setenv(name, value)
    s3fs.S3FileSystem.clear_instance_cache()
    files = s3fs.S3FileSystem()
    files.mkdir("berita")
    yield files
    files.rm("berita", recursive=True)  # moto keeps it for the whole process
    s3fs.S3FileSystem.clear_instance_cache()
    server.stop()
