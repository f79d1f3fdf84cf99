"""The vault: one encrypted folder that holds everything the program keeps.

Its design and its promises stand in ``docs/formats/vault.md``. Nobody else sees a key or the database.
"""

from letters_app.storage.backup import BackupInfo, BackupReport, list_backups
from letters_app.storage.change_log import Change, ChangeAction, ChangedRecord
from letters_app.storage.integrity import IntegrityCheck, IntegrityProblem
from letters_app.storage.key_slots import KdfCost, SlotKind
from letters_app.storage.passphrase import MINIMUM_CHARACTERS, check_new_passphrase
from letters_app.storage.people import SavedPeople
from letters_app.storage.rekey import rekey_vault
from letters_app.storage.restore import RestoreReport, restore_backup
from letters_app.storage.vault import Vault, VaultNotice, VaultReport
from letters_app.storage.vault_inspection import SlotInfo, VaultInfo, check_vault, vault_info
from letters_app.storage.vault_opening import NewVault, create_vault, is_vault, open_vault

__all__ = [
    "MINIMUM_CHARACTERS",
    "BackupInfo",
    "BackupReport",
    "Change",
    "ChangeAction",
    "ChangedRecord",
    "IntegrityCheck",
    "IntegrityProblem",
    "KdfCost",
    "NewVault",
    "RestoreReport",
    "SavedPeople",
    "SlotInfo",
    "SlotKind",
    "Vault",
    "VaultInfo",
    "VaultNotice",
    "VaultReport",
    "check_new_passphrase",
    "check_vault",
    "create_vault",
    "is_vault",
    "list_backups",
    "open_vault",
    "rekey_vault",
    "restore_backup",
    "vault_info",
]
