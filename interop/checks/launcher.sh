# The launcher works from any folder and through a symbolic link, and its exit codes tell what happened.
set -euo pipefail

expect() { # CODE ARGUMENT...
  local want=$1 code=0
  shift
  "$@" >out 2>err || code=$?
  [ "$code" = "$want" ] || { echo "$*: expected exit $want, found $code"; cat out err; exit 1; }
}

ln -s "$SR" link
expect 0 "$SR" --version
grep -Eq '^sr [0-9]' out || { echo "--version printed:"; cat out; exit 1; }
expect 0 ./link --version
expect 0 env -i PATH="$PATH" ./link --help
expect 2 ./link
[ ! -s out ] || { echo "a complaint on standard output"; exit 1; }
expect 2 ./link --no-such-option
expect 2 env SR_JAVA=/nonexistent ./link --version
grep -q 'Java 21 or newer' err || { echo "no word on which Java is needed:"; cat err; exit 1; }
mkdir -p unbuilt
cp "$SR" unbuilt/sr
expect 2 unbuilt/sr --version
grep -q 'mvn package' err || { echo "no word on how to build:"; cat err; exit 1; }
echo "launcher works"
