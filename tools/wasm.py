"""Leaves out what a WebAssembly module exports and nobody needs. What it does stays as it is.

A module is a heading of eight bytes and then sections: a byte for the kind, the length, the content. The section of
exports is a count, and for each export the length of its name, the name, a byte for the kind and a number. Counts,
lengths and numbers are written in LEB128: seven bits in a byte, the lowest first (WebAssembly Core Specification 2.0,
chapter 5).
"""

HEADING = 8
EXPORTS = 7


def without_exports(module: bytes, beginning: bytes) -> bytes:
    """The module without the exports whose names begin so. Raises IndexError where it is cut short."""
    parts = [module[:HEADING]]
    place = HEADING
    while place < len(module):
        kind = module[place : place + 1]
        length, place = _read(module, place + 1)
        content = module[place : place + length]
        if kind[0] == EXPORTS:
            content = _without(content, beginning)
        parts += [kind, _written(len(content)), content]
        place += length
    return b"".join(parts)


def _without(exports: bytes, beginning: bytes) -> bytes:
    count, place = _read(exports, 0)
    kept = []
    for _ in range(count):
        length, name = _read(exports, place)
        _, end = _read(exports, name + length + 1)
        if not exports.startswith(beginning, name):
            kept.append(exports[place:end])
        place = end
    return _written(len(kept)) + b"".join(kept)


def _read(content: bytes, place: int) -> tuple[int, int]:
    """The number that begins at a place, and the place after it."""
    number = shift = 0
    while True:
        byte = content[place]
        number |= (byte & 0x7F) << shift
        place, shift = place + 1, shift + 7
        if byte < 0x80:
            return number, place


def _written(number: int) -> bytes:
    written = bytearray()
    while number >= 0x80:
        written.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes((*written, number))
