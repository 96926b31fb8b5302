"""The issue's own pages: contents, energy menu and colophon."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from accessible.plan.edition import EDITIONS
from accessible.plan.issue_pages import ContentsEntry, colophon, colophon_texts, energy_menu, front_texts
from builders import issue

entries = st.lists(
    st.builds(
        ContentsEntry,
        st.sampled_from(["Rest", "Pacing", "News"]),
        st.just(""),
        st.integers(1, 60),
        st.integers(1, 200),
        st.integers(1, 9),
    ),
    max_size=12,
)


@given(entries)
def test_the_energy_menu_has_every_article_once_the_shortest_first(listed: list[ContentsEntry]) -> None:
    shown = [entry for band in energy_menu(listed) for entry in band.entries]
    assert sorted(map(repr, shown)) == sorted(map(repr, listed))
    assert [entry.minutes for entry in shown] == sorted(entry.minutes for entry in listed)
    assert all(band.entries for band in energy_menu(listed))


def test_an_entry_says_its_page_its_minutes_and_its_parts() -> None:
    entry = ContentsEntry("Rest", "Rowan Oakapple", 1, 7, 1)
    assert entry.place == "Rest, page 7"
    assert entry.length == "1 minute, in 1 part."


def test_the_colophon_tells_how_to_get_another_format_and_how_to_complain() -> None:
    made = issue(formats=("Write to us for audio.",), complaints=("Write to the editor.",))
    texts = colophon_texts(made, EDITIONS[0])
    assert "How to get another format" in texts
    assert "Write to us for audio." in texts
    assert "How to complain" in texts
    assert "Write to the editor." in texts


def test_a_colophon_section_without_lines_is_left_out() -> None:
    assert [section.title for section in colophon(issue(), EDITIONS[0])] == ["About this issue", "How to reach us"]


def test_each_edition_says_which_it_is() -> None:
    for edition in EDITIONS:
        assert edition.label in front_texts(issue(), edition, ())
        assert any(edition.label.lower() in text for text in colophon_texts(issue(), edition))
