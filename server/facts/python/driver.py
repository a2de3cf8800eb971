"""Runs a candidate's program on the tests that stand on stdin, one forked child a test, and reports what was seen.

Every line of the report begins with a nonce that is read before the candidate's code is loaded and kept in a closure.
Judging is not done here: whoever started this compares what was seen with what is right.
"""

import importlib
import io
import json
import os
import random
import signal
import sys
import time

from harness import children, loading, seeing

FIRST_LOOK_SECONDS = 5
MOST_TIMEOUTS = 3
TIMEOUT = json.dumps({"died": "time"})
SKIPPED = json.dumps({"died": "skipped"})


def main():
    job = json.loads(sys.stdin.buffer.read())
    nonce = job.pop("nonce")
    report = reporter(os.dup(1), nonce)
    silence = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(silence, stream)
    sys.stdin = io.StringIO("")
    sys.stdout = sys.stderr = seeing.printed
    time.sleep = lambda seconds: None
    random.seed(0)
    adapter = importlib.import_module("harness." + job["question"])
    report({"hello": True})
    solution = loading.load(job["source"], FIRST_LOOK_SECONDS)
    report({"notes": solution.notes, "problem": solution.problem})
    if solution.problem is not None:
        return
    entry = adapter.find(solution)
    if entry is None:
        report({"entry": None})
        return
    report({"entry": entry.words})
    timeouts = 0
    for test in job["tests"]:
        seen = SKIPPED if timeouts == MOST_TIMEOUTS else children.sealed(lambda: entry.run(json.loads(test["input"])), test["seconds"], nonce)
        timeouts += seen == TIMEOUT
        report({"test": test["name"]}, seen)
    report({"end": True})


def reporter(target, nonce):
    owner = os.getpid()

    def report(line, more="{}"):
        """`more` is a line in JSON that is joined to this one; it may be long."""
        if os.getpid() != owner:
            os._exit(1)
        text = json.dumps(line)
        text = ("\n" + nonce + (text if more == "{}" else text[:-1] + "," + more[1:]) + "\n").encode()
        while text:
            text = text[os.write(target, text):]

    return report


if __name__ == "__main__":
    try:
        main()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    os._exit(0)
