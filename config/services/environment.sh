#!/bin/sh
# Makes the private Python environment VENV hold exactly what a lock file names: environment.sh LOCK_FILE
# Does nothing when that was done before. Every way it can fail ends with one sentence that says what to do.
set -eu

lock_file=$1
venv=${VENV:-.venv}
run_dir=${RUN_DIR:-.run}
done_mark="$venv/installed-$lock_file"
log="$venv/install.log"

fail() {
    echo "$*" >&2
    exit 1
}

if [ -x "$venv/bin/python" ] && cmp -s "$lock_file" "$done_mark"; then
    exit 0
fi

# 3.11 first: it is what the tests run on.
python=
for candidate in ${PYTHON:-python3.11 python3.12 python3.13 python3 python3.14 python}; do
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
        python=$candidate
        break
    fi
done
[ -n "$python" ] || fail "Lehrwerk needs Python 3.11 or newer, and ${PYTHON:-python3} is not: install it, or name it with PYTHON=/path/to/python3.11."

free_kb=$(df -Pk . | awk 'NR == 2 { print $4 }')
[ "$free_kb" -ge 1500000 ] ||
    fail "Only $((free_kb / 1024)) MB of disk space are free here, and the first start needs 1500 MB: free some space and start again."

mkdir -p "$(dirname "$venv")" 2>/dev/null || fail "The folder $(dirname "$venv") cannot be made: choose another with VENV=/path."
if [ ! -x "$venv/bin/python" ] || ! "$venv/bin/python" -c 'import pip' 2>/dev/null; then
    echo "Making a private Python environment in $venv"
    "$python" -m venv --clear "$venv" >/dev/null 2>&1 ||
        fail "Python could not make an environment in $venv: install its venv module (Debian: apt-get install python3-venv), or choose another folder with VENV=/path."
fi

rm -f "$done_mark"
total=$(grep -c '^[a-z0-9]' "$lock_file" || true)
echo "Installing about $total packages (this happens once)"
status="$venv/install.status"
{
    "$venv/bin/python" -m pip install --disable-pip-version-check --no-input --require-hashes --no-deps \
        -r "$lock_file" 2>&1 && echo 0 >"$status" || echo 1 >"$status"
} | tee "$log" | awk -v total="$total" '
    /^(Collecting|Requirement already satisfied: )/ { count++; if (count % 20 == 0) { print "  " count " of " total; fflush() } }
    /^Installing collected/ { print "  unpacking"; fflush() }'

if [ "$(cat "$status")" != 0 ]; then
    if grep -q 'No space left' "$log"; then
        fail "The disk is full: free some space and start again."
    fi
    fail "The packages could not be installed ($(grep -i '^error' "$log" | tail -1 | cut -c 1-200)): check that a package index can be reached and start again. The whole log is in $log."
fi
cp "$lock_file" "$done_mark"
# What development needs includes what the demo needs, at the same versions.
if [ "$lock_file" = requirements-dev.txt ]; then
    cp requirements-demo.txt "$venv/installed-requirements-demo.txt"
fi
