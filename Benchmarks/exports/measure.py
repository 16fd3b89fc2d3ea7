#!/usr/bin/env python3
"""How much processor time the files and documents of a plan take beside the planning itself.

    .build/release/lungang init --size 5000 --seed 3 /tmp/county
    python3 Benchmarks/exports/measure.py .build/release/lungang /tmp/county

Each command runs several times; the least processor time (user and system) counts, for everything that disturbs a run
only adds to it. What `export` needs to read the district and the plan again and to audit it is told apart: it is the
time of `check`, which does just that.
"""

import argparse
import os
import pathlib
import subprocess
import tempfile

DOCUMENTS = {kind: ["xlsx", "csv", "html"] for kind in ["publicity", "school", "archive", "filing"]}
DOCUMENTS["notices"] = ["html"]


def seconds(times, *command):
    least = None
    for _ in range(times):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        if status != 0:
            raise SystemExit(f"{' '.join(command)} ended with {status}")
        spent = usage.ru_utime + usage.ru_stime
        least = spent if least is None else min(least, spent)
    return least


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("lungang")
    options.add_argument("district")
    options.add_argument("--times", type=int, default=5)
    asked = options.parse_args()
    program, district, times = asked.lungang, asked.district, asked.times
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder)
        plan = str(out / "plan")
        planning = seconds(times, program, "plan", district)
        files = seconds(times, program, "plan", district, "-o", plan) - planning
        again = seconds(times, program, "check", district, plan + "/plan.csv")
        print(f"planning                         {planning:6.3f} s")
        print(f"the plan's files                 {files:6.3f} s  {files / planning:6.1%}")
        print(f"reading and auditing again       {again:6.3f} s  (in each export)")
        whole = 0
        for kind, forms in DOCUMENTS.items():
            for form in forms:
                target = str(out / f"{kind}.{form}")
                spent = seconds(times, program, "export", district, "--plan", plan, "--kind", kind, "-o", target)
                whole += spent - again
                print(f"export {kind + ' ' + form:25} {spent - again:6.3f} s  {(spent - again) / planning:6.1%}")
        target = str(out / "notices")
        spent = seconds(times, program, "export", district, "--plan", plan, "--kind", "notices", "-o", target)
        print(f"all exports                      {whole:6.3f} s  {whole / planning:6.1%}")
        print(f"files and exports                {whole + files:6.3f} s  {(whole + files) / planning:6.1%}")
        print(f"notices, a file each             {spent - again:6.3f} s  (beside the above)")
        target = str(out / "all")
        spent = seconds(times, program, "export", district, "--plan", plan, "--kind", "all", "-o", target)
        print(f"--kind all, the whole process    {spent:6.3f} s  {spent / planning:6.1%}")
        print(f"  less reading and auditing      {spent - again:6.3f} s  {(spent - again) / planning:6.1%}")


if __name__ == "__main__":
    main()
