#!/bin/sh
# Writes the lock files: exact versions with hashes for every platform, no addresses. $1 is the environment's bin folder.
# uv does the resolving; it is fetched for this one job and is no dependency.
set -eu
bin=$1
"$bin/python" -m pip install --quiet uv
compile() {
    "$bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
        --no-emit-find-links --custom-compile-command 'make lock' --no-header "$@"
}
compile pyproject.toml --group build -o requirements/run.lock
compile pyproject.toml --group dev -c requirements/run.lock -o requirements/dev.lock
