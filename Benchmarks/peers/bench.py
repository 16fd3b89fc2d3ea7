"""Lungang beside HiGHS, SCIP, CBC and CP-SAT on the same rows: makes docs/benchmark.md. See README.md."""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import variants
from report import page
from split import split

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
# Size: teachers and groups. S and M are one group each, so that nobody gains by splitting the county.
SIZES = {"S": (150, 1), "M": (400, 1), "L": (5000, 12), "XL": (40000, 100)}
# Whole counties: the peers get them whole and cut into the parts that no row links.
COUNTIES = ("L", "XL")
# The exit code of lungang where it has proven that no plan exists.
NO_PLAN = 2


def measured(command, limit):
    """Runs a program; its output, exit code, wall and CPU seconds, and greatest memory in MiB.

    A program that does not keep its time limit is ended after a grace of half the limit and 30 seconds.
    """
    with tempfile.TemporaryFile() as output:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL)
        deadline = started + 1.5 * limit + 30
        while True:
            ended, status, use = os.wait4(process.pid, os.WNOHANG)
            if ended:
                break
            if time.perf_counter() > deadline:
                process.kill()
                ended, status, use = os.wait4(process.pid, 0)
                break
            time.sleep(0.002)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        text = output.read().decode()
    return {
        "text": text,
        "code": process.returncode,
        "wall": wall,
        "cpu": use.ru_utime + use.ru_stime,
        "memory": use.ru_maxrss / 1024,
    }


def lungang(options, district, folder):
    """Plans a district: the criteria, solve seconds from the trace, and the whole process."""
    trace = folder / "trace.jsonl"
    trace.unlink(missing_ok=True)
    command = [options.lungang, "plan", str(district), "--json", "--trace", str(trace)]
    command += ["--time-limit", str(options.limit), "--jobs", str(options.threads)]
    run = measured(command, options.limit)
    stages, seconds = [], 0.0
    if run["code"] == 0:
        stages = json.loads(run["text"])["criteria"]
        records = [json.loads(line) for line in trace.read_text().splitlines()]
        seconds = sum(record["seconds"] for record in records if record["event"] == "stage")
        # Parts that are solved side by side would count twice.
        seconds = min(seconds, run["wall"])
    if run["code"] == NO_PLAN:
        # The stages do not tell: the whole process counts, with the search for the conflict that the peers do not make.
        return outcome("lungang", [], run | {"code": 0}, run["wall"], run["cpu"], infeasible=True)
    # Its CPU is that of the whole process, with reading, modelling and audit: the peers' is the solving alone.
    return outcome("lungang", stages, run, seconds, run["cpu"])


def peer(options, name, folders):
    """One of the others; `name` may ask for the parts: `highs/parts`."""
    solver, _, parts = name.partition("/")
    command = [sys.executable, str(HERE / "peers.py"), solver, str(options.limit), str(options.threads)]
    if not parts and len(folders) > 1:
        folders = [folders[0].parent]
    run = measured(command + [str(folder) for folder in folders], options.limit)
    if run["code"] != 0:
        return outcome(name, [], run, run["wall"], run["cpu"])
    answer = json.loads(run["text"].splitlines()[-1])
    return outcome(name, answer["stages"], run, answer["seconds"], answer["cpu"], answer["infeasible"])


def outcome(name, stages, run, seconds, cpu, infeasible=False):
    return {
        "solver": name,
        "stages": stages,
        "proven": infeasible or bool(stages) and all(stage["proven"] for stage in stages),
        "infeasible": infeasible,
        "seconds": seconds,
        "cpu": cpu,
        "wall": run["wall"],
        "memory": run["memory"],
        "failed": run["code"] != 0,
    }


def state(run):
    """What came of a run, in a word or two."""
    if run["failed"]:
        return "FAILED"
    if run["infeasible"]:
        return "no plan exists"
    return "proven" if run["proven"] else "not proven"


def disagreements(case):
    """Sentences about criteria for which two solvers have proven different values."""
    found = []
    first, *others = case["runs"]
    for other in others:
        if first["infeasible"] != other["infeasible"] and first["proven"] and other["proven"]:
            found.append(f"{case['name']}: one of lungang and {other['solver']} says that no plan exists, the other has one")
        for ours, theirs in zip(first["stages"], other["stages"], strict=False):
            if ours["proven"] and theirs["proven"] and ours["value"] != theirs["value"]:
                found.append(
                    f"{case['name']}: {ours['name']} is {ours['value']} for lungang, "
                    f"{theirs['value']} for {other['solver']}, both proven"
                )
                break
    return found


def bench(options, folder):
    cases = []
    for number, (size, kind, seed) in enumerate(
        (size, kind, seed) for size in options.sizes for kind in options.kinds for seed in options.seeds
    ):
        teachers, groups = SIZES[size]
        name = f"{size} {kind} seed {seed}"
        district, model = folder / f"d{number}", folder / f"m{number}"
        limit = variants.make(options.lungang, district, teachers, groups, seed, kind)
        if limit:
            print(f"{name}: {limit}", flush=True)
        load_before = os.getloadavg()[0]
        solvers, parts = options.solvers, [model]
        model.mkdir()
        if solvers:
            subprocess.run([options.lungang, "model", str(district), "-o", str(model)], check=True)
            if size in COUNTIES:
                parts = split(model)
                solvers = [s + whole for s in solvers for whole in (("", "/parts") if len(parts) > 1 else ("",))]
        runs = {}
        # Everyone takes a turn at being first, so that a busy spell does not strike always the same one.
        turns = ["lungang", *solvers]
        for solver in turns[number % len(turns) :] + turns[: number % len(turns)]:
            is_ours = solver == "lungang"
            runs[solver] = lungang(options, district, model) if is_ours else peer(options, solver, parts)
            run = runs[solver]
            print(f"{name}: {solver} {state(run)}, {run['seconds']:.3f} s, {run['cpu']:.3f} s CPU", flush=True)
        case = {"name": name, "size": size, "policy": kind, "limit": limit, "seed": seed}
        case |= {"seconds": options.limit, "threads": options.threads, "load": max(load_before, os.getloadavg()[0])}
        cases.append(case | {"runs": [runs[solver] for solver in turns]})
        if options.cases:
            Path(options.cases).write_text(json.dumps(cases, indent=1) + "\n")
    return cases


def versions(solvers):
    """The versions of those who took part; asked for only if they did."""
    texts = []
    for solver, package in (("highs", "highspy"), ("scip", "pyscipopt"), ("cp-sat", "ortools")):
        if solver in solvers:
            from importlib.metadata import version

            texts.append(f"{solver} ({package} {version(package)})")
    if "cbc" in solvers:
        words = subprocess.run(["cbc", "-quit"], capture_output=True, text=True).stdout.split()
        texts.append(f"cbc ({words[words.index('Version:') + 1]})")
    return texts


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lungang", default=str(ROOT / ".build/release/lungang"), help="a release build")
    parser.add_argument("--sizes", nargs="+", default=["S", "M"], choices=list(SIZES))
    parser.add_argument("--kinds", nargs="+", default=["ordinary", "tight"], choices=variants.KINDS)
    parser.add_argument("--seeds", nargs="+", type=int, default=[1, 2, 3])
    names = ["highs", "scip", "cbc", "cp-sat"]
    parser.add_argument("--solvers", nargs="*", default=names, choices=names)
    parser.add_argument("--limit", type=float, default=60, help="seconds for a district and a solver")
    parser.add_argument("--threads", type=int, default=1, help="for lungang (--jobs) and for each peer")
    parser.add_argument("--output", default=str(ROOT / "docs/benchmark.md"))
    parser.add_argument("--cases", help="a file that keeps what was measured, for --join")
    parser.add_argument("--join", nargs="+", metavar="FILE", help="measures nothing: the page of what was kept before")
    options = parser.parse_args()
    if options.join:
        cases = [case for file in options.join for case in json.loads(Path(file).read_text())]
        options.solvers = [name for name in names if any(name in run["solver"] for c in cases for run in c["runs"])]
    else:
        with tempfile.TemporaryDirectory() as folder:
            cases = bench(options, Path(folder))
    wrong = [sentence for case in cases for sentence in disagreements(case)]
    facts = {
        "versions": versions(options.solvers),
        "cores": os.cpu_count(),
        "system": platform.system() + " " + platform.machine(),
        "wrong": wrong,
    }
    Path(options.output).write_text(page(cases, facts))
    for sentence in wrong:
        print("!!! DISAGREEMENT: " + sentence, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
