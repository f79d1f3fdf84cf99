"""When a vault is backed up without being asked: requirement R25 of the threat model."""

from __future__ import annotations

import datetime

from letters_app.storage import BackupReport, Vault

MINUTES_BETWEEN = 30
"""While somebody works, a backup is due this long after the last one."""
_DATABASE_FILES = ("vault.db", "vault.db-wal")


def backup_is_due(vault: Vault, now: datetime.datetime) -> bool:
    """Tell whether a backup should be made at the instant ``now``.

    One is due at the first look on each local day, and during it half an hour after the last if anything was written
    since. A vault that holds nobody yet, or that cannot be written, needs none.
    """
    if vault.read_only:
        return False
    last = vault.last_backup()
    if last is None:
        return bool(vault.address_book().recipients)
    if last > now:
        return False  # the clock was set back: wait until it has caught up
    if last.astimezone().date() != now.astimezone().date():
        return True
    return now - last >= datetime.timedelta(minutes=MINUTES_BETWEEN) and _was_written_since(vault, last)


def back_up(vault: Vault) -> BackupReport:
    """Make a verified backup among the vault's own and thin out the old ones.

    Raises:
        DamagedVaultError: if vault or copy does not pass the checks; there is then no backup.
        VaultWriteError: if the disk refuses.
    """
    return vault.backup()


def _was_written_since(vault: Vault, instant: datetime.datetime) -> bool:
    """Tell it by the files themselves: nobody who saves something has to think of the backup.

    A checkpoint when the vault was closed counts as a change: one backup too many is better than one too few.
    """
    times = (
        datetime.datetime.fromtimestamp(file.stat().st_mtime, tz=datetime.UTC)
        for file in map(vault.path.joinpath, _DATABASE_FILES)
        if file.is_file()
    )
    return any(time > instant for time in times)
