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
# Completion of a command and of an option, as bash asks for them.
expect 0 "$SR" completion
cp out completion
completed() { bash -c "source completion; COMP_WORDS=($*); COMP_CWORD=\$((\${#COMP_WORDS[@]} - 1)); _complete_sr; echo \${COMPREPLY[*]}" 2>/dev/null; }
[ "$(completed sr quer)" = query ] || { echo "sr quer completes to: $(completed sr quer)"; exit 1; }
[ "$(completed sr query --cat)" = --catalogue ] || { echo "sr query --cat completes to: $(completed sr query --cat)"; exit 1; }
mkdir -p unbuilt
cp "$SR" unbuilt/sr
expect 2 unbuilt/sr --version
grep -q 'mvn package' err || { echo "no word on how to build:"; cat err; exit 1; }

# With every Java of the machine that it can run on, nothing but our own words: no warnings of Java or of Lucene.
sample=$(dirname "$SR")/samples/measurements.dcm
javas=0
for home in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
  version=$("$home/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9][0-9]*\).*/\1/p' | head -n 1) || true
  [ "${version:-0}" -ge 21 ] || continue
  javas=$((javas + 1))
  rm -rf quiet quiet.secret
  for try in first second; do
    expect 0 env SR_JAVA="$home" "$SR" index --quiet quiet "$sample"
    [ ! -s err ] || { echo "Java $version, $try run:"; cat err; exit 1; }
  done
  expect 0 env SR_JAVA="$home" "$SR" stats quiet
  [ ! -s err ] || { echo "Java $version, stats:"; cat err; exit 1; }
  expect 0 "$home/bin/java" -jar "$(dirname "$SR")/target/examples.jar" stats quiet
  if [ "$version" -ge 22 ] && [ -s err ]; then echo "Java $version, java -jar:"; cat err; exit 1; fi
done
[ "$javas" -gt 0 ] || { echo "needs Java 21 or newer: set JAVA_HOME"; exit 1; }
echo "launcher works, and is quiet with $javas installations of Java"
