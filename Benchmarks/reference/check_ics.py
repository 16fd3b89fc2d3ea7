#!/usr/bin/env python3
"""Reads every .ics file below some folders with two parsers that are not ours, and judges what they let pass.

`icalendar` and `vobject` both refuse a file that is no iCalendar; beside that each line is measured (CRLF, 75
octets, whole characters), each event must have what RFC 5545 asks for, no event may stand twice in a file.
"""

import argparse
import sys
from datetime import datetime
from pathlib import Path

import icalendar
import vobject


def lines(data: bytes) -> list[str]:
    """What is wrong with the physical lines."""
    wrong = []
    if not data.endswith(b"\r\n"):
        wrong.append("does not end with CRLF")
    for number, line in enumerate(data.split(b"\r\n")[:-1], 1):
        if b"\n" in line or b"\r" in line:
            wrong.append(f"line {number}: a bare line break")
        if len(line) > 75:
            wrong.append(f"line {number}: {len(line)} octets")
        if not line.strip():
            wrong.append(f"line {number}: blank")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            wrong.append(f"line {number}: a character is cut")
    return wrong


def events(calendar: icalendar.Calendar) -> list[str]:
    """What is wrong with the events."""
    wrong, seen = [], set()
    zones = {str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")}
    for event in calendar.walk("VEVENT"):
        uid = str(event.get("UID", ""))
        if not uid or uid in seen:
            wrong.append(f"UID {uid!r} is blank or stands twice")
        seen.add(uid)
        if event.errors:
            wrong.append(f"{uid}: {event.errors}")
        for name in ("DTSTAMP", "DTSTART", "DTEND", "SUMMARY"):
            if name not in event:
                wrong.append(f"{uid}: no {name}")
        start, end = event.decoded("DTSTART"), event.decoded("DTEND")
        if type(start) is not type(end) or not start < end:
            wrong.append(f"{uid}: ends before it begins")
        zone = event["DTSTART"].params.get("TZID")
        if isinstance(start, datetime) and zone is not None and zone not in zones:
            wrong.append(f"{uid}: no VTIMEZONE {zone}")
        if isinstance(start, datetime) and start.tzinfo is None:
            wrong.append(f"{uid}: a time of nowhere")
        if not event["DTSTAMP"].to_ical().endswith(b"Z"):
            wrong.append(f"{uid}: DTSTAMP is not in UTC")
    return wrong


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    arguments = parser.parse_args()
    files = sorted(file for folder in arguments.folders for file in folder.rglob("*.ics"))
    bad = count = 0
    for file in files:
        data = file.read_bytes()
        wrong = lines(data)
        try:
            calendar = icalendar.Calendar.from_ical(data)
            wrong += events(calendar)
            number = len(list(calendar.walk("VEVENT")))
            others = list(vobject.readComponents(data.decode("utf-8")))
            for other in others:
                other.validate(raiseException=True)
            others = [event for other in others for event in other.contents.get("vevent", [])]
            if len(others) != number:
                wrong.append(f"vobject reads {len(others)} events, icalendar {number}")
            for event, other in zip(calendar.walk("VEVENT"), others, strict=False):
                if (
                    str(event["SUMMARY"]) != other.summary.value
                    or event.decoded("DTSTART") != other.dtstart.value
                ):
                    wrong.append(f"{event['UID']}: the two parsers read different events")
            count += number
        except Exception as error:  # A parser says in its own way what it does not take.
            wrong.append(f"{type(error).__name__}: {error}")
        for line in wrong:
            print(f"{file}: {line}")
        bad += bool(wrong)
    print(f"{len(files)} files, {count} events, {bad} files with faults")
    return 1 if bad or not files else 0


if __name__ == "__main__":
    sys.exit(main())
