"""Calls in a forked child: state, crashes and endless loops stay there."""

import json
import os
import select
import signal
import socket
import time

from . import seeing

WALL_FACTOR = 4
PATIENCE_SECONDS = 0.1


def boxed():
    with open("/proc/1/comm") as file:
        return socket.gethostname() == "box" and file.read().strip() == "bwrap"


BOXED = boxed()


def run(call, seconds):
    """{"seen": value} of `call`, {"raised": text}, or {"died": "time" | "memory" | "stack" | "gone"}. `seconds` is of processor time."""
    return json.loads(sealed(call, seconds, ""))


def sealed(call, seconds, seal):
    """As `run`, in JSON. What a child says counts only behind the seal, which the candidate's code is not given."""
    reading, writing = os.pipe()
    try:
        child = os.fork()
    except OSError:
        os.close(reading)
        os.close(writing)
        return json.dumps({"died": "gone"})
    if child == 0:
        os.close(reading)
        in_child(call, seconds, writing, seal.encode())
    os.close(writing)
    told, status = outcome(child, reading, time.monotonic() + WALL_FACTOR * seconds)
    os.close(reading)
    sweep()
    if status == 0 and told.startswith(seal.encode() + b"{") and told.endswith(b"}"):
        return told[len(seal):].decode()
    ended = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    return json.dumps({"died": {signal.SIGPROF: "time", signal.SIGALRM: "time", signal.SIGXCPU: "time", signal.SIGKILL: "time", signal.SIGSEGV: "stack"}.get(ended, "gone")})


def in_child(call, seconds, writing, seal):
    me = os.getpid()
    # The default action of the signal ends the process, whatever the candidate's code catches.
    for timer, ending, limit in ((signal.ITIMER_PROF, signal.SIGPROF, seconds), (signal.ITIMER_REAL, signal.SIGALRM, WALL_FACTOR * seconds)):
        signal.signal(ending, signal.SIG_DFL)
        signal.setitimer(timer, limit)
    try:
        told = {"seen": call()}
    except seeing.Cannot as reason:
        told = {"seen": {"cannot": str(reason)}}
    except MemoryError:
        told = {"died": "memory"}
    except BaseException as error:
        told = {"raised": seeing.in_words(error)}
    if os.getpid() != me:
        os._exit(1)
    for timer in (signal.ITIMER_PROF, signal.ITIMER_REAL):
        signal.setitimer(timer, 0)
    text = seal + json.dumps(told).encode()
    while text:
        text = text[os.write(writing, text):]
    os._exit(0)


def outcome(child, reading, until):
    """What the child wrote and how it ended. It is killed when it takes too long."""
    pieces = []
    while True:
        closed = drain(reading, pieces, PATIENCE_SECONDS)
        # Children of the child may hold the pipe open after its end.
        ended, status = os.waitpid(child, 0 if closed else os.WNOHANG)
        if ended:
            drain(reading, pieces, 0)
            return b"".join(pieces), status
        if time.monotonic() > until:
            os.kill(child, signal.SIGKILL)
            return b"", os.waitpid(child, 0)[1]


def drain(reading, pieces, patience):
    """Reads what is there, and waits a while for more; true when all ends of the pipe are closed."""
    while select.select([reading], [], [], patience)[0]:
        piece = os.read(reading, 1 << 16)
        if not piece:
            return True
        pieces.append(piece)
    return False


def sweep():
    """Ends whatever the candidate's code started and left. Only in the box, where nothing else runs."""
    if not BOXED:
        return
    while True:
        try:
            os.kill(-1, signal.SIGKILL)
        except ProcessLookupError:
            return
        try:
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        except ChildProcessError:
            pass
