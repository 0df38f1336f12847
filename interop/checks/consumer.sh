# A Maven project outside this one adds the installed jars by the bill of materials, and works.
set -euo pipefail
. "$DICOMSR_ROOT/interop/lib/java.sh"
JAVA_HOME=$(dirname "$(dirname "$java")")
export JAVA_HOME
# A local repository of its own: the build's, or what was installed before, must not help.
repository=$DICOMSR_ROOT/target/consumer-m2
rm -rf "$repository/org/dicomsr"
mvn=(mvn -B -q "-Dmaven.repo.local=$repository")
install=org.apache.maven.plugins:maven-install-plugin:3.1.4:install-file

"${mvn[@]}" "$install" "-Dfile=$DICOMSR_ROOT/bom/.flattened-pom.xml" "-DpomFile=$DICOMSR_ROOT/bom/.flattened-pom.xml" -Dpackaging=pom
for module in sr-model sr-templates sr-index sr-filter; do
  jar=$(ls "$DICOMSR_ROOT/$module/target/$module"-*.jar | grep -Ev -- '-(sources|javadoc|tests)\.jar$')
  "${mvn[@]}" "$install" "-Dfile=$jar" "-DpomFile=$DICOMSR_ROOT/$module/.flattened-pom.xml"
done

cp -r "$DICOMSR_ROOT/interop/consumer" consumer
cd consumer
"${mvn[@]}" test "-DargLine=-Dsample=$DICOMSR_ROOT/examples/samples/measurements.dcm"
grep -q 'tests="1" errors="0" skipped="0" failures="0"' target/surefire-reports/TEST-*.xml
[ ! -e "$repository/org/dicomsr/dicom-sr" ] || { echo "the jars need the parent of the build"; exit 1; }
echo "a project outside the build reads, validates, indexes and asks with $(ls "$repository/org/dicomsr" | wc -l) installed artifacts"
