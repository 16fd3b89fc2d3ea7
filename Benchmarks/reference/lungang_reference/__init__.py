"""An independent reference for Lungang's planner.

It is written from the two shared documents alone (data format and rules), never from the Swift
sources, so that a difference between the two programs points at an error in one of them.
"""
