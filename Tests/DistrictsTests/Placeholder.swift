// The first test file of this room takes this place.
