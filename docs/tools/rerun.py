#!/usr/bin/env python3
"""Runs the commands of a walk-through in order and compares what they print with what the document says.

    python3 docs/tools/rerun.py --lungang .build/release/lungang docs/a-year-in-a-bureau.md
    python3 docs/tools/rerun.py --lungang .build/release/lungang --write docs/a-year-in-a-bureau.md

In the document, a line `名称`： before a block of yaml or csv says the file that the block is written to; in a block
`console`, lines that begin with `$ ` are commands, the lines below them their output. A line `…` stands for lines left
out. With --write the outputs are written into the document; what was left out stays left out.
"""

import argparse
import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

CUT = "…"


def blocks(lines):
    """Each fenced block: (language, number of its first line, number of the line after its last, name above it)."""
    number = 0
    while number < len(lines):
        if lines[number].startswith("```") and len(lines[number]) > 3:
            language = lines[number][3:].strip()
            first = number + 1
            last = first
            while lines[last] != "```":
                last += 1
            above = [line for line in lines[max(0, number - 2) : number] if line]
            name = re.fullmatch(r"`([^`]+)`[：:]", above[-1]) if above else None
            yield language, first, last, name.group(1) if name else None
            number = last
        number += 1


def commands(lines):
    """A console block as commands with the lines below each."""
    found = []
    for line in lines:
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif found:
            found[-1][1].append(line)
    return found


def pieces(lines):
    """The pieces of an output between the lines left out."""
    found = [[]]
    for line in lines:
        if line == CUT:
            found.append([])
        else:
            found[-1].append(line)
    return found


def trimmed(lines):
    """Without blank lines at the end, and without blanks at the ends of lines."""
    lines = [line.rstrip() for line in lines]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def agrees(stated, printed):
    """Whether the stated lines are the printed ones, but for those left out."""
    parts = pieces(stated)
    if len(parts) == 1:
        return stated == printed
    at = len(parts[0])
    if printed[:at] != parts[0]:
        return False
    for part in parts[1:-1]:
        starts = [i for i in range(at, len(printed)) if printed[i : i + len(part)] == part]
        if not starts:
            return False
        at = starts[0] + len(part)
    tail = parts[-1]
    return not tail or (len(printed) - len(tail) >= at and printed[len(printed) - len(tail) :] == tail)


def shortened(stated, printed):
    """The printed lines with what the document leaves out left out: as many lines at both ends, and where each piece
    in between began."""
    parts = pieces(stated)
    if len(parts) == 1:
        return printed
    result = printed[: len(parts[0])]
    for part in parts[1:-1]:
        starts = [i for i, line in enumerate(printed) if part and line[:4] == part[0][:4]]
        result += [CUT] + (printed[starts[0] : starts[0] + len(part)] if starts else [])
    result.append(CUT)
    tail = parts[-1]
    if tail:
        starts = [i for i, line in enumerate(printed) if line[:4] == tail[0][:4]]
        result += printed[starts[0] :] if starts else printed[-len(tail) :]
    return result


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("document", type=pathlib.Path)
    options.add_argument("--lungang", type=pathlib.Path, required=True, help="the program")
    options.add_argument("--write", action="store_true", help="write the outputs into the document")
    asked = options.parse_args()
    lines = asked.document.read_text(encoding="utf-8").split("\n")
    differing = 0
    changes = []
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        (place / "bin").mkdir()
        (place / "bin" / "lungang").symlink_to(asked.lungang.resolve())
        (place / "work").mkdir()
        environment = dict(os.environ, PATH=f"{place / 'bin'}:{os.environ['PATH']}")
        for language, first, last, name in blocks(lines):
            if name and language in ("yaml", "csv"):
                text = "\n".join(lines[first:last]) + "\n"
                (place / "work" / name).write_text(text, encoding="utf-8")
            if language != "console":
                continue
            rewritten = []
            for command, below in commands(lines[first:last]):
                run = subprocess.run(
                    ["bash", "-c", command + " 2>&1"], cwd=place / "work", env=environment, capture_output=True
                )
                printed = trimmed(run.stdout.decode("utf-8").split("\n"))
                stated = trimmed(below)
                if not agrees(stated, printed):
                    differing += 1
                    print(f"{asked.document}:{first + 1}: $ {command}")
                    shown = shortened(stated, printed)
                    for line in difflib.unified_diff(stated, shown, "document", "program", lineterm="", n=1):
                        print("  " + line)
                rewritten += [f"$ {command}"] + (stated if agrees(stated, printed) else shortened(stated, printed))
            changes.append((first, last, rewritten))
    if asked.write:
        for first, last, rewritten in reversed(changes):
            lines[first:last] = rewritten
        asked.document.write_text("\n".join(lines), encoding="utf-8")
    print(f"{len(changes)} blocks, {differing} commands print something else")
    return 1 if differing and not asked.write else 0


if __name__ == "__main__":
    sys.exit(main())
