"""Fail where files of the project import each other in a circle, an `__init__` included.

The contracts in pyproject.toml say which way imports go between rooms; this looks at single files.
"""

import sys
import tomllib
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp

CHECKOUT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Print the first circle found, or how many files were looked at."""
    sys.path.insert(0, str(CHECKOUT))
    settings = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())["tool"]["importlinter"]
    graph = grimp.build_graph(*settings["root_packages"], cache_dir=None)
    imports = {file: graph.find_modules_directly_imported_by(file) for file in graph.modules}
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as circle:
        print("These files import each other:", " <- ".join(circle.args[1]), file=sys.stderr)
        return 1
    print(f"No circle among {len(imports)} files.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
