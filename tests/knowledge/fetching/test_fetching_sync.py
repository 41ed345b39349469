"""The catalogue against a site that behaves well and badly; a listing of good practices."""

import pytest
from support.pdfs import handbook

from knowledge.adding.outcome import Outcome, Result
from knowledge.fetching.announcing import announced
from knowledge.fetching.memory import Memory
from knowledge.fetching.practices import Crawl
from knowledge.fetching.sync import Sync
from knowledge.library import Publication


def publication(url: str, name: str = "handbook", **fields: object) -> Publication:
    given = {"title": "Anti-rumours handbook", "kind": "manual", "year": "2018", **fields}
    return Publication(id=name, url=url, **given)


def run(sync: Sync, *publications: Publication) -> list[Outcome]:
    return list(sync.run(publications))


def test_a_pdf_on_the_web_becomes_a_document_with_address_credit_and_year(site, sync) -> None:
    url = site.page("/h.pdf", handbook("2018"))
    (outcome,) = run(sync, publication(url, topics=("rumours",)))
    document = sync.adder.known(outcome.document)
    assert outcome.result is Result.ADDED
    assert (document.url, document.year, document.topics) == (url, "2018", ("rumours",))
    assert document.extra["credit"] == "127.0.0.1"
    assert document.sources[0].title == "Anti-rumours handbook"


ANNOUNCING = """<html><body><nav><a href="/menu.pdf">All publications as PDF</a></nav><main>
<h1>New: the handbook</h1><p>We are glad to announce it.</p>
<a href="/summary.pdf">Anti-rumours handbook: summary</a>
<a href="/files/h.pdf">Download the Anti-rumours handbook</a>
<a href="/agenda.pdf">Agenda of the launch</a></main></body></html>"""


def test_the_pdf_is_found_on_the_page_that_announces_it(site, sync) -> None:
    page = site.page("/news", ANNOUNCING)
    url = site.page("/files/h.pdf", handbook("2018"))
    (outcome,) = run(sync, publication(page))
    assert sync.adder.known(outcome.document).url == url
    assert site.asked("/menu.pdf") == site.asked("/summary.pdf") == 0


def test_a_document_server_without_endings_is_known() -> None:
    page = '<a href="https://rm.coe.int/anti-rumours-handbook-2018/16808c1111">Read</a>'
    url = announced(page, "https://example.org/", "Anti-rumours handbook")
    assert url == "https://rm.coe.int/anti-rumours-handbook-2018/16808c1111"


def test_a_page_without_a_document_is_skipped_with_a_remedy(site, sync) -> None:
    (outcome,) = run(sync, publication(site.page("/news", "<main><p>Soon.</p></main>")))
    assert outcome.result is Result.SKIPPED
    assert "add the file" in outcome.remedy


def test_of_a_web_page_the_page_itself_is_the_document(site, sync) -> None:
    text = "<p>" + "The network meets each spring and plans together. " * 8 + "</p>"
    page = site.page("/web", f"<html><body><main><h1>Networks</h1>{text}</main></body></html>")
    (outcome,) = run(sync, publication(page, kind="web page"))
    assert outcome.result is Result.ADDED


def test_a_second_pass_asks_only_whether_anything_changed(site, sync) -> None:
    page = site.page("/news", ANNOUNCING, ETag='"p"')
    site.page("/files/h.pdf", handbook("2018"), ETag='"f"')
    run(sync, publication(page))
    encoded = len(sync.adder.encoder.encoded)
    again = Sync(sync.adder, sync.fetcher, Memory.open(sync.memory.path))
    (outcome,) = run(again, publication(page))
    assert outcome.result is Result.UNCHANGED
    assert [h.get("If-None-Match") for p, h in site.requests[-2:]] == ['"p"', '"f"']
    assert len(sync.adder.encoder.encoded) == encoded


def test_the_same_content_without_tags_is_unchanged_by_its_hash(site, sync) -> None:
    url = site.page("/h.pdf", handbook("2018"))
    run(sync, publication(url))
    (outcome,) = run(sync, publication(url))
    assert outcome.result is Result.UNCHANGED


def test_a_changed_publication_replaces_itself(site, sync) -> None:
    url = site.page("/h.pdf", handbook("2018"), ETag='"1"')
    run(sync, publication(url))
    pages = (("Anti-rumours handbook", "A corrected text about rumours."),)
    site.page("/h.pdf", handbook("2018", pages), ETag='"2"')
    (outcome,) = run(sync, publication(url))
    assert outcome.result is Result.REPLACED
    assert "corrected" in sync.adder.known(outcome.document).text


def test_what_somebody_removed_comes_back_with_the_next_pass(site, sync) -> None:
    url = site.page("/h.pdf", handbook("2018"), ETag='"1"')
    (first,) = run(sync, publication(url))
    sync.adder.remove([first.document])
    fresh = Sync(sync.adder, sync.fetcher, Memory.open(sync.memory.path))
    (outcome,) = run(fresh, publication(url))
    assert outcome.result is Result.ADDED


def test_one_bad_address_does_not_stop_the_rest(site, sync) -> None:
    good = site.page("/h.pdf", handbook("2018"))
    outcomes = run(
        sync,
        publication(f"{site.url}/gone.pdf", "gone"),
        publication(
            site.page("/html.pdf", "<p>Please log in</p>", mime="application/pdf"), "login"
        ),
        publication(site.page("/broken.pdf", b"%PDF-1.7 nothing"), "broken"),
        publication("", "no-address"),
        publication(good, "good"),
    )
    assert {o.name: o.result.value for o in outcomes} == {
        "gone": "skipped",
        "login": "skipped",
        "broken": "skipped",
        "good": "added",
    }
    assert all(o.reason and o.remedy for o in outcomes if o.result is Result.SKIPPED)


def test_a_pdf_is_known_by_its_content_whatever_the_server_calls_it(site, sync) -> None:
    url = site.page("/h", handbook("2018"), mime="text/html")
    assert run(sync, publication(url))[0].result is Result.ADDED


def test_an_announced_pdf_that_is_a_page_is_refused(site, sync) -> None:
    page = site.page("/news", ANNOUNCING)
    site.page("/files/h.pdf", "<html><body>Log in first</body></html>")
    assert run(sync, publication(page))[0].result is Result.SKIPPED


def test_a_pass_that_breaks_off_goes_on_where_it_stopped(site, sync) -> None:
    wanted = [
        publication(site.page(f"/{y}.pdf", handbook(y), ETag=f'"{y}"'), y, year=y)
        for y in ("2015", "2018", "2021")
    ]
    bringing = sync.run(wanted)
    next(bringing), next(bringing)
    bringing.close()
    again = Sync(sync.adder, sync.fetcher, Memory.open(sync.memory.path))
    assert [o.result.value for o in again.run(wanted)] == ["unchanged", "unchanged", "added"]


def test_a_damaged_memory_costs_a_full_pass_and_nothing_else(site, sync) -> None:
    url = site.page("/h.pdf", handbook("2018"))
    run(sync, publication(url))
    sync.memory.path.write_text('{"http://x": []}')
    again = Sync(sync.adder, sync.fetcher, Memory.open(sync.memory.path))
    assert run(again, publication(url))[0].result is Result.UNCHANGED


def practice(title: str, city: str) -> str:
    return (
        f"<html><body><main><h1>{title}</h1><p>Norway, {city}, 2018</p>"
        f"<h2>Purpose</h2><p>To let neighbours of {city} meet over bread in the park.</p>"
        "<h2>Process</h2><p>The council lends ovens to associations every spring.</p>"
        "</main></body></html>"
    )


@pytest.fixture
def listing(site) -> str:
    site.page("/p/bread", practice("Bread in the park", "Bergen"))
    site.page("/p/choir", practice("A choir for all", "Oslo"))
    site.page("/about", "<main><h1>About us</h1><p>We are a network.</p></main>")
    site.page("/list2", '<main><h1>Page 2</h1><a href="/p/choir">A choir for all</a></main>')
    return site.page(
        "/list",
        '<html><body><nav><a href="/about">About</a></nav><main><h1>Good practices</h1>'
        '<a href="/p/bread">Bread in the park</a><a href="https://other.example/x">Friends</a>'
        '<a href="/p/missing">A practice that is gone</a>'
        '<a href="/list2">Next page</a></main></body></html>',
    )


def test_a_listing_is_followed_page_by_page_into_practice_records(site, sync, listing) -> None:
    outcomes = list(Crawl(sync.adder, sync.fetcher).run(listing))
    added = [sync.adder.known(o.document) for o in outcomes if o.result is Result.ADDED]
    assert {(d.title, d.city, d.country, d.year) for d in added} == {
        ("Bread in the park", "Bergen", "Norway", "2018"),
        ("A choir for all", "Oslo", "Norway", "2018"),
    }
    assert {block.section[-1] for d in added for block in d.blocks} == {"Purpose", "Process"}
    assert {d.url for d in added} == {f"{site.url}/p/bread", f"{site.url}/p/choir"}
    assert [o.name for o in outcomes if o.result is Result.SKIPPED] == [f"{site.url}/p/missing"]


def test_a_second_crawl_changes_nothing(sync, listing) -> None:
    list(Crawl(sync.adder, sync.fetcher).run(listing))
    again = Crawl(sync.adder, sync.fetcher).run(listing)
    assert {o.result for o in again} == {Result.UNCHANGED, Result.SKIPPED}


def test_a_practice_that_the_library_has_is_not_fetched(site, sync, listing) -> None:
    known = frozenset({f"{site.url}/p/bread"})
    list(Crawl(sync.adder, sync.fetcher, known).run(listing))
    assert site.asked("/p/bread") == 0
    assert site.asked("/p/choir") == 1
