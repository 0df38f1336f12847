"""Runs check-sr.sh on files and fails for what it finds, but for what disputed.txt explains.

    judged.py FILE...

Prints the lines that are left, how often each dispute came up, and a summary.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

disputed = []
for line in Path(__file__).with_name("disputed.txt").read_text().splitlines():
    if line and not line.startswith("#"):
        pattern, reason = line.rsplit("  ## ", 1)
        disputed.append((re.compile(pattern.strip()), reason))

program = Path(os.environ["DICOMSR_SHARED"], "judges/check-sr.sh")
done = subprocess.run([program, "-v", *sys.argv[1:]], capture_output=True, text=True)
lines = done.stdout.splitlines()
verdicts = [line for line in lines if " sop=" in line]
if len(verdicts) != len(sys.argv) - 1:
    sys.exit(f"expected {len(sys.argv) - 1} verdicts, found {len(verdicts)}\n{done.stdout}{done.stderr}")

problems = []
counts = {}
for line in lines:
    if " sop=" in line:
        verdict = line
        told = 0
        # A judge that failed as a whole says nothing that could be disputed.
        if re.search(r"FAIL|UNJUDGED|dsrdump=fail", line):
            problems.append(line)
    elif re.match(r"    \w+: ", line):
        reason = next((why for pattern, why in disputed if pattern.search(line)), None)
        if reason is None:
            problems.append(f"{verdict.split()[0]}:{line}")
        else:
            counts[reason] = counts.get(reason, 0) + 1
    elif line.startswith("dcentvfy") and not line.startswith("dcentvfy over all files: E0"):
        problems.append(line)

for reason, count in sorted(counts.items()):
    print(f"disputed {count} times: {reason}")
if problems:
    sys.exit("\n".join(problems))
print(f"{len(verdicts)} files clean")
