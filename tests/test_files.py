"""Writing: whole or not at all, and never over an input."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from zhengban.errors import OutputError
from zhengban.files import is_same_file, make_folder, write_file


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """Return an input file, alone in its folder."""
    file = tmp_path / "page.txt"
    file.write_bytes(b"source")
    return file


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_text_and_bytes_are_written_as_they_are(tmp_path: Path) -> None:
    write_file(tmp_path / "a", "衡\r\n水\n")
    write_file(tmp_path / "b", b"\xff\r\n")
    assert (tmp_path / "a").read_bytes() == "衡\r\n水\n".encode()
    assert (tmp_path / "b").read_bytes() == b"\xff\r\n"
    assert names(tmp_path) == ["a", "b"]


def test_a_file_that_is_there_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "result"
    target.write_bytes(b"an older, longer result")
    target.chmod(0o640)
    before = stat.S_IMODE(target.stat().st_mode)
    write_file(target, b"new")
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == before


def test_a_new_file_has_the_permissions_that_any_new_file_has(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    write_file(tmp_path / "ours", b"")
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "usual").stat().st_mode


@pytest.mark.parametrize(
    "alias", ["itself", "dotted", "symlink", "link to a link", "hard link", "linked folder"]
)
def test_an_input_is_never_overwritten_under_any_name(page: Path, alias: str) -> None:
    folder = page.parent
    path = folder / "alias"
    match alias:
        case "itself":
            path = page
        case "dotted":
            (folder / "sub").mkdir()
            path = folder / "sub" / ".." / "page.txt"
        case "symlink":
            path.symlink_to(page)
        case "link to a link":
            (folder / "first").symlink_to(page)
            path.symlink_to("first")
        case "hard link":
            path.hardlink_to(page)
        case "linked folder":
            path.symlink_to(folder, target_is_directory=True)
            path = path / "page.txt"
    before = names(folder)
    with pytest.raises(OutputError, match=r"is the input .*page.txt, which is never overwritten"):
        write_file(path, b"result", [folder / "other.txt", page])
    assert page.read_bytes() == b"source"
    assert names(folder) == before


def test_another_case_of_the_name_is_refused_where_it_is_the_same_file(page: Path) -> None:
    other_case = page.with_name("PAGE.TXT")
    if other_case.exists():
        with pytest.raises(OutputError, match="never overwritten"):
            write_file(other_case, b"result", [page])
    else:
        write_file(other_case, b"result", [page])
        assert other_case.read_bytes() == b"result"
    assert page.read_bytes() == b"source"


def test_an_input_that_is_gone_is_known_by_its_path(tmp_path: Path) -> None:
    gone = tmp_path / "gone.txt"
    assert is_same_file(tmp_path / "sub" / ".." / "gone.txt", gone)
    assert not is_same_file(tmp_path / "other.txt", gone)
    with pytest.raises(OutputError, match="never overwritten"):
        write_file(gone, b"result", [gone])


def test_a_link_to_another_file_stays_a_link(tmp_path: Path, page: Path) -> None:
    target = tmp_path / "result"
    link = tmp_path / "link"
    link.symlink_to(target)
    for content in (b"first", b"second"):  # at first the link leads to nothing
        write_file(link, content, [page])
        assert link.is_symlink()
        assert target.read_bytes() == content


def test_what_is_no_file_or_has_no_place_is_refused(tmp_path: Path) -> None:
    ring = tmp_path / "ring"
    ring.symlink_to(ring)
    targets = (tmp_path, tmp_path / "no folder" / "result", ring, Path("a\0b"), tmp_path / ("x" * 4000))
    for target in targets:
        with pytest.raises(OutputError) as caught:
            write_file(target, b"result")
        assert str(caught.value).isprintable()
    assert names(tmp_path) == ["ring"]


def test_a_file_in_the_place_of_the_folder_is_refused(page: Path) -> None:
    with pytest.raises(OutputError, match="there is no folder"):
        write_file(page / "result", b"result")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(OutputError, match="not a regular file"):
        write_file(pipe, b"result")
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_failure_at_any_step_leaves_the_old_file_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, step: str, error: BaseException
) -> None:
    target = tmp_path / "result"
    target.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(Path if step == "chmod" else os, step, fail)
    with pytest.raises((OutputError, KeyboardInterrupt)) as caught:
        write_file(target, b"new")
    assert isinstance(error, KeyboardInterrupt) or "was not written: No space left on device" in str(
        caught.value
    )
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["result"]


def test_a_write_protected_file_is_not_replaced(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    # The system lets a superuser write anyway, so its answer is made up.
    monkeypatch.setattr(os, "access", lambda *_: False)
    target = tmp_path / "result"
    write_file(target, b"old")
    with pytest.raises(OutputError, match="write-protected"):
        write_file(target, b"new")
    assert target.read_bytes() == b"old"


def test_a_lone_surrogate_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="surrogates not allowed"):
        write_file(tmp_path / "result", "\ud800")
    assert names(tmp_path) == []


def test_folders_are_made_once_and_never_over_a_file(tmp_path: Path, page: Path) -> None:
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
    for folder in (page, page / "below", Path("a\0b")):
        with pytest.raises(OutputError, match="cannot be made"):
            make_folder(folder)
    assert page.read_bytes() == b"source"
