"""A window's workers without the window: it names one of them, and waits to be killed."""

from __future__ import annotations

import os
import threading

from zhengban_gui.controllers.background import worker_processes

if __name__ == "__main__":
    print(worker_processes().submit(os.getpid).result(), flush=True)
    threading.Event().wait()
