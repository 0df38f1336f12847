"""An ingest that is stopped by Ctrl-C keeps what it did, says so, and the next run goes on from there."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(os.environ["DICOMSR_ROOT"], "interop/lib")))
import corpus

problems = []
for copy in range(12):
    shutil.copytree(corpus.CORPUS / "sr", f"archive/{copy}")
    shutil.copytree(corpus.CORPUS / "image", f"archive/{copy}/image")
total = sum(path.is_file() for path in Path("archive").rglob("*"))

started = subprocess.Popen(
    [corpus.SR, "index", "index", "archive", "--threads", "1", "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
)
first = started.stderr.readline()  # of progress
while first.startswith("0 of "):
    first = started.stderr.readline()
started.send_signal(signal.SIGINT)
out, err = started.communicate(timeout=60)
if started.returncode != 130:
    problems.append(f"expected exit 130, found {started.returncode}: {first}{err}")
if "stopping" not in err or "the next run goes on from there" not in err:
    problems.append(f"expected a word on what is kept, found: {err}")
stopped = json.loads(out)
if stopped["ending"] != "cancelled" or not 0 < stopped["files"] < total:
    problems.append(f"expected some of {total} files, found {stopped}")

code, out, err = corpus.run("index", "index", "archive", "--json")
rest = json.loads(out)
if code != 0 or rest["ending"] != "complete" or rest["files"] != total:
    problems.append(f"expected all {total} files, found {rest}")
kept = stopped["outcomes"]["added"]
if kept == 0 or rest["outcomes"]["added"] + kept != rest["counts"]["instances"]:
    problems.append(f"expected {kept} instances to be kept, found {rest}")
code, out, err = corpus.run("index", "undisturbed", "archive", "--json")
if json.loads(out)["counts"] != rest["counts"]:
    problems.append(f"expected {json.loads(out)['counts']} as of an undisturbed run, found {rest['counts']}")

corpus.conclude(problems, f"stopped after {stopped['files']} of {total} files, {kept} instances kept, the rest added by the next run")
