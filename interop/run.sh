#!/usr/bin/env bash
# Runs the interoperability checks: every *.sh and *.py in checks/, or only those named.
#
#   interop/run.sh [NAME...]      for example: interop/run.sh tools launcher
#
# Needs "mvn package" and target/venv (.ci/run makes both). A check is a program that exits 0 when it
# passed; it prints what it compared and, on failure, what differs. It finds in its environment
#   DICOMSR_ROOT    the project
#   DICOMSR_SHARED  public data and validators (default: ../shared beside the project)
#   DICOMSR_WORK    an empty folder of its own, in which it starts
#   SR, PYTHON      the launcher, and a Python that has interop/requirements.txt
# A check that lacks a tool or data fails: it never skips. Prints the log of what fails, and as its
# last line "N passed, N failed"; exits 1 when any failed or none ran.
set -euo pipefail
exec </dev/null
root=$(cd "$(dirname "$0")/.." && pwd)
export DICOMSR_ROOT=$root
export DICOMSR_SHARED=${DICOMSR_SHARED:-$(dirname "$root")/shared}
export SR=$root/examples/sr
export PYTHON=$root/target/venv/bin/python
export LC_ALL=C.UTF-8
logs=$root/target/interop
mkdir -p "$logs"

shopt -s nullglob
checks=("$root"/interop/checks/*.sh "$root"/interop/checks/*.py)
passed=0
failed=0

run_check() { # FILE
  local limit=${DICOMSR_CHECK_SECONDS:-1800}
  cd "$DICOMSR_WORK"
  case $1 in
    *.sh) timeout "$limit" bash "$1" ;;
    *.py) timeout "$limit" "$PYTHON" "$1" ;;
  esac
}

for check in "${checks[@]}"; do
  name=$(basename "${check%.*}")
  if [ $# -gt 0 ] && [[ " $* " != *" $name "* ]]; then continue; fi
  log=$logs/$name.log
  export DICOMSR_WORK=$logs/$name
  rm -rf "$DICOMSR_WORK"
  mkdir -p "$DICOMSR_WORK"
  started=$SECONDS
  if (run_check "$check") >"$log" 2>&1; then
    passed=$((passed + 1))
    echo "passed $name ($((SECONDS - started)) s): $(tail -n 1 "$log")"
  else
    code=$?
    failed=$((failed + 1))
    echo "FAILED $name ($((SECONDS - started)) s, exit $code):"
    tail -n "${DICOMSR_LOG_LINES:-60}" "$log" | sed 's/^/    /'
  fi
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
