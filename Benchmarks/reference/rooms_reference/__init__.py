"""The rooms beside postings, activities within a school year and groups, written from the documents alone."""
