# Sets java to a Java 21 or newer.
java=
for home in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
  version=$("$home/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9][0-9]*\).*/\1/p' | head -n 1) || true
  if [ "${version:-0}" -ge 21 ]; then java=$home/bin/java; break; fi
done
[ -n "$java" ] || { echo "needs Java 21 or newer: set JAVA_HOME"; exit 1; }
