"""Classroom 50 runs this for each submission, in the student's own repository, and publishes ./result.json (classroom50/result/v1).

For practice, not for the mark: the repository, this job and its inputs are the student's to change. See README.md beside it. Exit code 0 however the
tests went; anything else is an error of the grader's, and publishes nothing.
"""

import datetime
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(os.environ.get("CLASSROOM50_BUNDLE_DIR") or pathlib.Path(__file__).parent).resolve()
CHECKOUT = pathlib.Path.cwd()
# Points are whole numbers there, and ours come in halves.
SCALE = 100
# Of a test's output; the runner keeps no more.
LONGEST = 2000


def grade(work):
    """Sets the grader up in a folder of its own, runs it on the checkout, and returns what it says, in Gradescope's format."""
    shutil.copytree(HERE / "course", work / "source" / "course")
    shutil.copy(HERE / "setup.sh", work / "source" / "setup.sh")
    subprocess.run(["sh", str(work / "source" / "setup.sh")], check=True, stdout=sys.stderr)
    (work / "results").mkdir()
    (work / "submission").symlink_to(CHECKOUT)
    course = work / "source" / "course"
    subprocess.run([str(course / "node" / "bin" / "node"), str(course / "grade.cjs"), str(work)], check=True, stdout=sys.stderr)
    return json.loads((work / "results" / "results.json").read_text(encoding="utf-8"))


def points(value):
    return round(SCALE * value)


def row(test):
    return {
        "test-name": "%s %s" % (test["number"], test["name"]),
        "passed": test["status"] == "passed",
        "score": points(test["score"]),
        "max-score": points(test["max_score"]),
        "output": test["output"][:LONGEST],
    }


def result(results):
    tests = [row(test) for test in results["tests"]]
    now = datetime.datetime.now(datetime.timezone.utc)
    return {
        "schema": "classroom50/result/v1",
        "classroom": os.environ["CLASSROOM"],
        "assignment": os.environ["ASSIGNMENT"],
        "submission": os.environ["SUBMISSION_TAG"],
        "commit": os.environ["COMMIT_URL"],
        "release": os.environ["RELEASE_URL"],
        "review": os.environ.get("REVIEW_URL") or os.environ["COMMIT_URL"],
        "datetime": now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "score": sum(test["score"] for test in tests),
        "max-score": sum(test["max-score"] for test in tests),
        "tests": tests,
    }


def main():
    with tempfile.TemporaryDirectory() as folder:
        graded = grade(pathlib.Path(folder))
    whole = result(graded)
    making = CHECKOUT / "result.json.new"
    # The repository is the student's: what stands there may be a link.
    making.unlink(missing_ok=True)
    making.write_text(json.dumps(whole, indent=2), encoding="utf-8")
    making.replace(CHECKOUT / "result.json")
    print("%d of %d hundredths of points. For practice: the mark comes from grading with hidden inputs." % (whole["score"], whole["max-score"]))


main()
