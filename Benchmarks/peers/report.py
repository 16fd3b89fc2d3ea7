"""docs/benchmark.md of the runs."""

from statistics import median

from variants import KINDS

ORDER = ["S", "M", "L", "XL"]
PEERS = [solver + parts for solver in ("highs", "scip", "cbc", "cp-sat") for parts in ("", "/parts")]


def page(cases, facts):
    peers = [solver for solver in PEERS if any(found(c, solver) for c in cases)]
    verdict = "All values agree wherever lungang and a peer both prove them."
    if facts["wrong"]:
        verdict = "**Values disagree:** " + "; ".join(facts["wrong"])
    lines = [
        "# Lungang beside other solvers",
        "",
        "Made by `Benchmarks/peers/bench.py` (`make bench`); do not edit. Invented districts of `lungang init`:",
        "S has 150 teachers, M 400, each in one group; L has 5,000 in 12 groups, XL 40,000 in 100.",
        "Policies: *ordinary* is what `lungang init` writes; *tight* leaves hardly any key staff to spare; *budget* caps",
        "each year's allowances 7 % below what is spent without a cap; *share* asks for a tenth more exchanges of the",
        "whole district than are made without it; *hard* has a budget (3 % below), all directions, and equal numbers of",
        "all staff. In L and XL budget and share hold for the whole district (*hard* too), so that no part stands alone.",
        "`/parts`: the peer solves the parts that no row links one after another, as lungang does; without it, the whole.",
        "The peers get the staged rows that lungang writes (`lungang model`) and climb the same criteria in the same",
        "strict order, gap 0; each finished criterion becomes a row, and its plan the start of the next one (CBC starts",
        "anew). The counts that lungang branches on, its reductions and its cores are its own method, so the peers do",
        "not get them.",
        "",
        f"**{verdict}**",
        "",
        "## Ratios: lungang divided by the peer (below 1: lungang is faster)",
        "*solve*: wall seconds of the solving alone on both sides (lungang: the stages of its trace).",
        "*CPU*: CPU seconds of lungang's **whole process**, with reading, modelling and audit, against those of the",
        "peer's solving alone: against lungang, and less touched by what else runs on the machine.",
        "A peer that proved less than everything counts with the time it used up to the limit, so that its true ratio",
        "is smaller still; districts that lungang did not prove are left out of the ratios and stand below.",
        "",
        "| districts | peer | lungang proves | peer proves | solve min | median | max | CPU min | median | max |",
        "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for size in ORDER:
        for policy in KINDS:
            group = [case for case in cases if case["size"] == size and case["policy"] == policy]
            for peer in peers:
                lines += ratio_row(f"{size} {policy}", peer, [case for case in group if found(case, peer)])
    lines += ["", "## Losses", *losses(cases, peers), *without_plan(cases), "", "## Every district"]
    lines += [
        "Solve seconds; in brackets CPU seconds of the solving (lungang: of the whole process) and MiB of the whole",
        "process (the peers' with Python). n/m: only n of m criteria proven within the limit.",
        "",
        "| district | lungang | " + " | ".join(peers) + " |",
        "|---|--:|" + "--:|" * len(peers),
    ]
    for case in cases:
        cells = [cell(found(case, solver)) for solver in ["lungang", *peers]]
        lines.append(f"| {case['name']} | " + " | ".join(cells) + " |")
    lines += [
        "",
        "## What to make of it",
        f"- {len(cases)} districts, one run each, the solvers taking turns. A solver and district had {conditions(cases)}.",
        f"- {facts['system']}, {facts['cores']} cores; the load was at most {max(case['load'] for case in cases):.1f}"
        " (above the number of threads: others were computing too).",
        "- On a loaded machine wall seconds are noise up to a factor of the load, more for short runs than for long"
        " ones; CPU seconds are steadier, but caches are shared. Seconds are not comparable with those of another"
        " machine or day, ratios roughly.",
        "- What does not depend on the machine: the values, who proves what given time enough, and lungang's steps,"
        " nodes and iterations (`lungang plan --trace FILE`, `lungang trace FILE`).",
        "- One thread each is unfavourable to CP-SAT, which is made for many.",
        "- Versions: " + ", ".join(facts["versions"]) + ".",
    ]
    return "\n".join(lines) + "\n"


def conditions(cases):
    """How long each solver had and with how many threads, size by size."""
    groups = {}
    for case in cases:
        key = (f"{case['seconds']:g} s", f"{case['threads']} thread" + "s" * (case["threads"] > 1))
        groups.setdefault(key, set()).add(f"{case['size']} {case['policy']}")
    if len(groups) == 1:
        return " and ".join(next(iter(groups)))
    return "; ".join(f"{' and '.join(key)} ({', '.join(sorted(names))})" for key, names in groups.items())


def without_plan(cases):
    """A sentence for each district of which somebody proves that no plan exists."""
    lines = []
    for case in cases:
        sayers = [run for run in case["runs"] if run["infeasible"]]
        if sayers:
            times = ", ".join(f"{run['solver']} {run['seconds']:.2f} s" for run in sayers)
            lines.append(f"- {case['name']}: {times}.")
    if not lines:
        return []
    head = [
        "",
        "## Districts without a plan",
        "Proven to have none by those named; for lungang with the search for the conflict, which the others do not make.",
        "They count as proven and stand outside of the ratios.",
    ]
    return head + lines


def found(case, solver):
    return next((run for run in case["runs"] if run["solver"] == solver), None)


def pairs(group, peer):
    both = [(found(case, "lungang"), found(case, peer)) for case in group]
    return [(ours, theirs) for ours, theirs in both if ours["proven"] and not ours["infeasible"] and not theirs["failed"]]


def ratio_row(title, peer, group):
    if not group:
        return []
    ours = sum(found(case, "lungang")["proven"] for case in group)
    theirs = sum(found(case, peer)["proven"] for case in group)
    cells = [f"{ours} of {len(group)}", f"{theirs} of {len(group)}"]
    for key in ("seconds", "cpu"):
        ratios = [a[key] / max(b[key], 1e-6) for a, b in pairs(group, peer)]
        cells += [f"{f(ratios):.3f}" for f in (min, median, max)] if ratios else ["–"] * 3
    return [f"| {title} | {peer} | " + " | ".join(cells) + " |"]


def proven_count(run):
    return sum(stage["proven"] for stage in run["stages"])


def losses(cases, peers):
    lines = []
    for case in cases:
        ours = found(case, "lungang")
        for peer in peers:
            theirs = found(case, peer)
            if theirs is None:
                continue
            if theirs["failed"]:
                lines.append(f"- {case['name']}: {peer} failed or was ended; it has no ratio.")
            elif theirs["infeasible"] and ours["infeasible"]:
                continue
            elif theirs["proven"] and not ours["proven"]:
                lines.append(f"- {case['name']}: {peer} proves every criterion, lungang does not.")
            elif not ours["proven"] and not ours["failed"] and proven_count(theirs) > proven_count(ours):
                values = ", ".join(
                    f"{b['name']} {b['value']} against {a['value']}"
                    for a, b in zip(ours["stages"], theirs["stages"], strict=True)
                    if b["proven"] and not a["proven"]
                )
                lines.append(f"- {case['name']}: {peer} proves more criteria than lungang ({values}).")
            elif theirs["proven"] and ours["seconds"] > theirs["seconds"]:
                times = f"{ours['seconds']:.2f} s against {theirs['seconds']:.2f} s"
                lines.append(f"- {case['name']}: {peer} is faster ({times}).")
            elif theirs["proven"] and ours["cpu"] > theirs["cpu"]:
                times = f"{ours['cpu']:.2f} s against {theirs['cpu']:.2f} s"
                lines.append(f"- {case['name']}: {peer} needs less CPU than lungang's whole process ({times}).")
    return lines or ["None in this run."]


def cell(run):
    if run is None:
        return "–"
    if run["failed"]:
        return "failed"
    done = proven_count(run)
    note = ", no plan" if run["infeasible"] else "" if run["proven"] else f", {done}/{len(run['stages'])}"
    return f"{run['seconds']:.2f} ({run['cpu']:.2f}, {run['memory']:.0f}{note})"
