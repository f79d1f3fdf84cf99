#!/bin/sh
# Makes the Python environment in $1 from the lock file $2 and installs this checkout into it.
# Needs Python 3.11 or newer with venv; on Debian-like systems it installs python3-venv itself where it may.
set -eu
venv=$1
lock=$2

fail() {
    printf 'letters: %s\n' "$1" >&2
    exit 1
}

find_python() {
    for candidate in "${PYTHON:-}" python3 python3.14 python3.13 python3.12 python3.11; do
        [ -n "$candidate" ] || continue
        command -v "$candidate" >/dev/null 2>&1 || continue
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$candidate"
            return 0
        fi
    done
    return 1
}

python=$(find_python) || fail 'Python 3.11 or newer was not found. On Debian or Ubuntu: sudo apt install python3 python3-venv'

make_venv() {
    "$python" -m venv "$venv" >/dev/null 2>&1
}

if [ ! -x "$venv/bin/python" ] || ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
    echo "Making the Python environment in $venv ..."
    rm -rf "$venv"
    if ! make_venv; then
        if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
            echo 'Installing python3-venv ...'
            { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q python3-venv; } >/dev/null ||
                fail 'python3-venv could not be installed. Run: apt install python3-venv'
            rm -rf "$venv"
            make_venv || fail "The environment could not be made. Try: $python -m venv $venv"
        else
            rm -rf "$venv"
            fail 'Python lacks its venv module. On Debian or Ubuntu: sudo apt install python3-venv'
        fi
    fi
fi

echo "Installing what $lock lists ..."
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r "$lock" ||
    fail 'The packages could not be installed. Check connection, space on the disk and age of the system (README.md), then run make again.'
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable . ||
    fail 'This checkout could not be installed into its environment. Run make clean, then make again.'
