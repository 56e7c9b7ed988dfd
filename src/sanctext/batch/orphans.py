"""A worker ends with the process that began it, whatever ended that: nobody else would ask for its outcomes."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading

# Of Linux's prctl: the signal that a process gets when its parent ends.
PR_SET_PDEATHSIG = 1


def end_with_parent() -> None:
    """End this process when its parent ends; to be called once in a worker.

    On Linux the kernel sees to it, even while a pattern holds the interpreter; elsewhere a thread waits for the end.
    """
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    if not parent.is_alive():
        os._exit(1)
    threading.Thread(target=_wait_for, args=[parent], daemon=True).start()


def _wait_for(parent: multiprocessing.process.BaseProcess) -> None:
    parent.join()
    os._exit(1)
