"""The rooms beside postings: activities within a school year, and forming groups, written from the documents alone."""
