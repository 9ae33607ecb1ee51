"""``python -m zhengban`` is the same as ``zhengban``."""

from __future__ import annotations

import sys

from zhengban.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
