"""PDFium may be entered by one thread at a time; reading and drawing share one lock."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from knowledge.extract import extract
from knowledge.pages import page_picture

TEXT = "The city welcomes all who come and offers them a place to meet and to learn together."


def test_many_threads_read_and_draw_the_same_file(tmp_path, typeset):
    path = tmp_path / "handbook.pdf"
    path.write_bytes(typeset("\n#pagebreak()\n".join(f"= Part {n}\n{TEXT}" for n in range(12))))
    with ThreadPoolExecutor(8) as pool:
        read = [pool.submit(extract, path) for _ in range(8)]
        drawn = [pool.submit(page_picture, path, n + 1, TEXT, width=200) for n in range(12)]
    assert len({job.result().text for job in read}) == 1
    assert all(job.result().marked for job in drawn)
