"""``letters vault``: what it answers when the vault is there and sound, and one sentence for each way it is not."""

from __future__ import annotations

import fcntl
import shutil
from pathlib import Path

import pytest

from cli.command import Answer, assert_refused, letters
from letters_app.storage.migrations import STEPS, Step
from letters_app.storage.recovery_code import ALPHABET
from letters_app.storage.vault_opening import open_vault_with_steps
from storage.invented import CLOCK, PASSPHRASE

OTHER = "tall oak river sandal pencil jar"


def vault_command(name: str, *arguments: str | Path, stdin: bytes = b"") -> Answer:
    return letters("vault", name, *arguments, stdin=stdin)


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A file with another passphrase, as Windows writes it."""
    path = tmp_path / "other"
    path.write_bytes(b"\xef\xbb\xbf" + OTHER.encode() + b"\r\n")
    return path


def check(vault: Path, passphrase: Path | str, stdin: bytes = b"") -> Answer:
    return vault_command("check", vault, "--passphrase-file", passphrase, stdin=stdin)


@pytest.mark.slow
def test_a_new_vault_opens_with_passphrase_and_code(other: Path, tmp_path: Path) -> None:
    answer = vault_command("new", "new", "--passphrase-file", other)
    (tmp_path / "code").write_text(answer.out)
    assert (answer.code, len(answer.out.splitlines())) == (0, 1)
    assert check(Path("new"), other).code == 0
    assert check(Path("new"), "code").code == 0
    assert_refused(vault_command("new", "new", "--passphrase-file", other), 2, "new is there already", "Name a new")


def test_a_weak_passphrase_is_refused_with_advice() -> None:
    for weak, reason in (
        ("", "fewer than twelve"),
        ("short", "fewer than twelve"),
        ("passwordpassword", "many people"),
    ):
        answer = vault_command("new", "new", "--passphrase-file", "-", stdin=weak.encode())
        assert_refused(answer, 2, reason, "Take six words")
    assert not Path("new").exists()


def test_info_and_check_have_their_documents(vault: Path, passphrase: Path) -> None:
    info = vault_command("info", vault, "--json").document
    assert (info["keys_version"], len(info["slots"]), info["in_use"], info["backups"]) == (1, 2, False, [])
    report = vault_command("check", vault, "--passphrase-file", passphrase, "--json").document
    assert (report["sound"], report["rows"]["recipients"], report["problems"]) == (True, 3, [])


def test_a_passphrase_is_the_first_line_of_standard_input(vault: Path, passphrase: Path) -> None:
    assert check(vault, "-", stdin=passphrase.read_bytes() + b"more").code == 0
    assert_refused(check(vault, "-", stdin=b"\n" + passphrase.read_bytes()), 3, "does not open")


def test_wrong_passphrases_and_mistyped_codes_have_sentences_of_their_own(
    vault: Path, other: Path, recovery_code: str
) -> None:
    assert_refused(check(vault, other), 3, "does not open with this passphrase", "Check capitals")
    slip = ALPHABET[(ALPHABET.index(recovery_code[0]) + 1) % len(ALPHABET)] + recovery_code[1:]
    assert_refused(check(vault, "-", stdin=slip.encode()), 3, "recovery code with a slip", "Compare it with your paper")
    assert check(vault, "-", stdin=recovery_code.lower().encode()).code == 0


def test_no_passphrase_and_no_terminal(vault: Path) -> None:
    assert_refused(vault_command("check", vault), 3, "cannot be asked for here", "--passphrase-file PATH")
    assert_refused(check(vault, "nowhere"), 2, "nowhere cannot be read")


@pytest.mark.parametrize("command", ["check", "info", "backup", "passphrase"])
def test_where_no_vault_is_nobody_is_asked_for_a_passphrase(command: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for name in ("folder", "nothing"):
        assert_refused(vault_command(command, name), 2, f"{name} is no vault", "letters vault new PATH")


@pytest.mark.parametrize("harm", ["page", "noise", "gone", "keys"])
def test_damage_is_named_and_nothing_is_mended_by_guessing(harm: str, vault: Path, passphrase: Path) -> None:
    database = vault / "vault.db"
    content = bytearray(database.read_bytes())
    if harm == "page":
        content[8192:8300] = bytes(108)
        database.write_bytes(content)
        answer = check(vault, passphrase)
        assert (answer.code, answer.out.splitlines()[0][:21]) == (3, "The vault is damaged.")
        assert "letters vault restore BACKUP --to PATH" in answer.out
    else:
        if harm == "noise":
            database.write_bytes(bytes(range(256)) * 40)
        elif harm == "gone":
            database.unlink()
        else:
            (vault / "keys").unlink()
            (vault / "keys.copy").unlink()
        words = "no sound key file (it is missing)" if harm == "keys" else "The vault is damaged"
        assert_refused(check(vault, passphrase), 3, words, "letters vault restore BACKUP --to PATH")
    for command in (("people", "export", "out.csv", "--vault"), ("print", "--people")):
        order = ("--template", "first-letter", "--language", "ru", "--sender", "sender.toml", "--out", "out")
        Path("sender.toml").write_text("")
        more = order if command[0] == "print" else ()
        assert_refused(letters(*command, vault, *more, "--passphrase-file", passphrase), 3)
    assert not Path("out.csv").exists()
    assert not Path("out").exists()


def test_a_vault_of_a_newer_program_is_left_alone(vault: Path, passphrase: Path) -> None:
    newer = (*STEPS, Step(STEPS[-1].version + 1, lambda database: database.execute("CREATE TABLE later (id TEXT)")))
    open_vault_with_steps(vault, PASSPHRASE, CLOCK, newer).close()
    before = (vault / "vault.db").read_bytes()
    assert_refused(check(vault, passphrase), 3, "A newer version of the program wrote this vault", "Install the newer")
    assert (vault / "vault.db").read_bytes() == before


def test_a_vault_in_use_is_told_with_the_time_and_info_still_answers(vault: Path, passphrase: Path) -> None:
    with (vault / "vault.lock").open("r+b") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert_refused(check(vault, passphrase), 3, "is open in another window (since 20", "Close it there first")
        assert vault_command("info", vault, "--json").document["in_use"] is True
    assert check(vault, passphrase).code == 0


def test_one_damaged_key_file_is_mended_and_said(vault: Path, passphrase: Path) -> None:
    (vault / "keys").write_bytes(b"")
    assert check(vault, passphrase).told == ["One of the two key files was damaged; it was made anew from the other."]
    assert check(vault, passphrase).told == []


def test_a_backup_opens_for_reading_and_comes_back(vault: Path, passphrase: Path) -> None:
    made = vault_command("backup", vault, "--passphrase-file", passphrase, "--json")
    backup = Path(made.document["path"])
    assert check(backup, passphrase).told == ["The vault can only be read here; nothing can be saved in it."]
    restored = vault_command("restore", backup, "--to", "back", "--passphrase-file", passphrase, "--json").document
    assert (restored["rows"]["recipients"], restored["set_aside"]) == (3, None)
    again = vault_command("restore", backup, "--to", "back", "--passphrase-file", passphrase, "--json").document
    assert check(Path(again["set_aside"]), passphrase).code == 0
    shutil.copytree(backup, "half.part")
    for no_backup in (vault, Path("half.part"), vault / "backups"):
        refused = vault_command("restore", no_backup, "--to", "more", "--passphrase-file", passphrase)
        assert_refused(refused, 2, f"{no_backup} is no finished backup")
    assert not Path("more").exists()


@pytest.mark.slow
def test_a_passphrase_is_changed_with_the_old_one_or_the_code(
    vault: Path, passphrase: Path, other: Path, recovery_code: str
) -> None:
    two_lines = passphrase.read_bytes() + OTHER.encode() + b"\n"
    both = ("--passphrase-file", "-", "--new-passphrase-file", "-")
    assert vault_command("passphrase", vault, *both, stdin=two_lines).code == 0
    assert check(vault, passphrase).code == 3
    assert check(vault, other).code == 0
    by_code = recovery_code.encode() + b"\n" + passphrase.read_bytes()
    assert vault_command("passphrase", vault, *both, "--json", stdin=by_code).document == {
        "path": str(vault),
        "changed": True,
    }
    assert check(vault, passphrase).code == 0
    weak = vault_command("passphrase", vault, *both, stdin=passphrase.read_bytes() + b"short\n")
    assert_refused(weak, 2, "fewer than twelve")
    assert check(vault, passphrase).code == 0


@pytest.mark.slow
def test_a_new_key_is_a_new_vault_and_the_old_one_stays(vault: Path, passphrase: Path, other: Path) -> None:
    files = ("--passphrase-file", passphrase, "--new-passphrase-file", other)
    made = vault_command("rekey", vault, "fresh", *files, "--json")
    assert list(made.document) == ["path", "recovery_code"]
    assert check(Path("fresh"), other).code == 0
    assert check(Path("fresh"), passphrase).code == 3
    assert check(vault, passphrase).code == 0
    assert_refused(vault_command("rekey", vault, "fresh", *files), 2, "fresh is there already")
    wrong = vault_command("rekey", vault, "third", "--passphrase-file", other, "--new-passphrase-file", other)
    assert_refused(wrong, 3, "does not open with this passphrase")
    assert not Path("third").exists()
