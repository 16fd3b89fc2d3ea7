"""The kinds of policies that are measured: the invented district's own, and harder ones made from it.

A limit that is to bite must be set below what the district wants, and what it wants is known only from a plan without
the limit: lungang makes that plan, outside of what is measured.
"""

import json
import subprocess
from pathlib import Path

# ordinary: what `lungang init` writes. tight: hardly any key staff to spare. budget: allowances a year, 7 % below what
# the plan without budget costs. share: one share of the whole district, a tenth above what is exchanged without it.
# hard: budget, all directions, and equal numbers of all staff.
KINDS = ["ordinary", "tight", "budget", "share", "hard"]

COST = "allowance: 1000, per-km: 100, within: year"
EQUAL = "  - { rule: reciprocal-flow, who: all, level: pair, counting: cohort }\n"


def make(lungang, folder, teachers, groups, seed, kind):
    """Makes the district; says in a sentence how the limit was set."""
    command = [lungang, "init", str(folder), "--size", str(teachers), "--seed", str(seed)]
    command += ["--groups", str(groups)] + (["--tight"] if kind == "tight" else [])
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    if kind in ("ordinary", "tight"):
        return ""
    policy = Path(folder, "policy.yaml")
    text = policy.read_text()
    if kind == "hard":
        text = text.replace("allow: [dispatch, attachment]", "allow: [dispatch, attachment, lateral]")
        text = with_rules(text, EQUAL)
    per = "district" if groups > 1 else "group"
    if kind == "share":
        rule = f"  - {{ rule: exchange-share, minimum: %s, per: {per}, counting: starting }}\n"
        values = margins(lungang, policy, with_rules(text, rule % "0"), "exchange-share")
        people = len(Path(folder, "teachers.csv").read_text().splitlines()) - 1
        limit = f"{1.1 * min(values) / people:.4f}"
        rule = rule.replace("counting", "of: staff, counting") % limit
    else:
        rule = f"  - {{ rule: funds, budget: %s, {COST}, per: {per} }}\n"
        values = margins(lungang, policy, with_rules(text, rule % 900_000_000), "funds")
        limit = str(int((0.93 if kind == "budget" else 0.97) * max(values)))
        rule = rule % limit
    policy.write_text(with_rules(text, rule))
    return rule.strip()


def with_rules(text, lines):
    return text.replace("\nrules:\n", "\nrules:\n" + lines, 1)


def margins(lungang, policy, text, rule):
    """What a rule counts in the plan that is made without its limit."""
    policy.write_text(text)
    run = subprocess.run([lungang, "plan", str(policy.parent), "--json"], capture_output=True, check=True)
    found = [m["value"] for m in json.loads(run.stdout)["audit"]["margins"] if m["rule"] == rule]
    if not found:
        raise SystemExit(f"{policy}: the plan without limit says nothing of {rule}")
    return found
