import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

POST = "---\ntitle: Nurse\n---\n#### Requirements\n\n- Two years on a ward\n"


@pytest.fixture
def good(tmp_path):
    path = tmp_path / "good.md"
    path.write_text(POST)
    return path


def test_prints_one_json_object_per_line(good):
    out = StringIO()
    call_command("read_advert", "--json", str(good), str(good), stdout=out)
    first, second = map(json.loads, out.getvalue().splitlines())
    assert first == second
    assert (first["file"], first["title"]) == (str(good), "Nurse")
    assert first["items"][0]["importance"] == "must"


def test_prints_a_summary(good):
    out = StringIO()
    call_command("read_advert", str(good), stdout=out)
    assert "Two years on a ward" in out.getvalue()


def test_continues_after_an_unreadable_file(good, tmp_path):
    bad = tmp_path / "bad.md"
    bad.write_bytes(b"%PDF")
    out, err = StringIO(), StringIO()
    files = [str(bad), str(tmp_path / "none.md"), str(good)]
    with pytest.raises(CommandError, match="2 of 3"):
        call_command("read_advert", "--json", *files, stdout=out, stderr=err)
    assert json.loads(out.getvalue())["title"] == "Nurse"
    assert f"{bad}: " in err.getvalue()
    assert "isn't a text file" in err.getvalue()
