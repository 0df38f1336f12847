# The first command of the README, as a newcomer runs it: the whole job, held to the truth, and the figure that the README shows.
set -euo pipefail

code=0
"$SR" demo demo >out 2>err || code=$?
[ "$code" = 0 ] || { echo "sr demo: expected exit 0, found $code"; cat out err; exit 1; }
tail -n 1 out | grep -q 'are those that the archives were made with' || { echo "the demonstration ends otherwise:"; tail -n 5 out; exit 1; }
cmp demo/figure.svg "$DICOMSR_ROOT/docs/figure.svg"

# What it says to try next can be tried as it is written.
tried=0
while read -r line; do
  case $line in
    *" demo "*) continue ;; # larger ones take long
  esac
  bash -c "$line" >next 2>err || { echo "$line:"; cat next err; exit 1; }
  [ -s next ] || { echo "$line: prints nothing"; exit 1; }
  tried=$((tried + 1))
done < <(sed -n '/^What to try next/,/^$/p' out | sed -e ':a' -e '/\\$/N; s/\\\n *//; ta' | sed -n 's/^  \(.*\)$/\1/p')
[ "$tried" -ge 3 ] || { echo "expected three commands or more to try next, found $tried"; cat out; exit 1; }

# Each site's data set is whole, and nothing else of the archives' truth is in what leaves a site.
for site in demo/sites/*; do
  if [ -f "$site/dataset/SHA256SUMS" ]; then (cd "$site/dataset" && sha256sum --quiet -c SHA256SUMS); fi
  ! grep "2[.]25[.]" "$site/counts.json" || { echo "$site/counts.json: a UID"; exit 1; }
done
code=0
"$SR" demo demo >out 2>err || code=$?
[ "$code" != 0 ] || { echo "a folder that is not empty was written over"; exit 1; }
echo "eight archives made, indexed, asked, exported and counted as they were made; $tried commands tried next; the figure is the README's"
