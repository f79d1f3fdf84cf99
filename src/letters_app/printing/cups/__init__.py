"""CUPS through its own commands: ``lp``, ``lpstat``, ``lpoptions`` and ``cancel``.

``commands`` runs them, ``lpstat_output`` and ``lpoptions_output`` read their answers, ``job_options`` and
``refusal`` know what ``lp`` is told and what it says. ``cups_service`` is the face.
"""
