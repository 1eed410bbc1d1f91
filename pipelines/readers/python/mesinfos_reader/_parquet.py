"""Reads the Parquet files of bundles without other packages than one that decompresses Zstandard.

It knows what these files contain: plain values in pages of version 1, compressed by Zstandard or not at all.
"""

import datetime
import decimal
import struct

BOOLEAN, INT32, INT64, DOUBLE, BYTE_ARRAY, FIXED = 0, 1, 2, 5, 6, 7
REQUIRED, OPTIONAL, REPEATED = 0, 1, 2
UNCOMPRESSED, ZSTD = 0, 6
DATA_PAGE = 0
PLAIN = 0
EPOCH = datetime.datetime(1970, 1, 1)
MICROS_OF_DAY = 86_400_000_000
# The calendar is the same again after 400 years.
CYCLE_YEARS, CYCLE_DAYS = 400, 146_097


class UnsupportedFile(Exception):
    """A file that this module cannot read. The message states why."""


def rows(content, columns=None):
    """Yields the rows of a file as dictionaries. Absent values are None; other columns than the given ones are not read."""
    root, groups = _schema(content)
    leaves = list(_leaves(root))
    fields = [child for child in root.children if columns is None or child.name in columns]
    wanted = {id(leaf) for field in fields for leaf in field.leaves}
    for group in groups:
        for leaf, chunk in zip(leaves, group[1]):
            if id(leaf) in wanted:
                _read(content, chunk[3], leaf)
        for _ in range(group[3]):
            yield {field.name: field.next() for field in fields}


def columns_of(content, columns):
    """Returns those of the given columns that a file has."""
    root, _ = _schema(content)
    return [child.name for child in root.children if child.name in columns]


def with_dictionaries(content, arrow_rows):
    """Yields rows that Arrow read from a file, with dictionaries in place of its lists of the pairs of a map.

    Only the schema of the file distinguishes an empty map from an empty list.
    """
    fields = {child.name: child for child in _schema(content)[0].children}
    for row in arrow_rows:
        yield {name: fields[name].with_dictionaries(value) for name, value in row.items()}


def _schema(content):
    """Returns the root of the schema of a file, and its row groups."""
    if len(content) < 12 or content[:4] != b"PAR1" or content[-4:] != b"PAR1":
        raise UnsupportedFile("it is encrypted, or no Parquet file")
    length = int.from_bytes(content[-8:-4], "little")
    footer = _Thrift(content, len(content) - 8 - length).struct()
    return _tree(iter(footer[2]), 0, 0), footer[4]


def _leaves(node):
    if not node.children:
        yield node
    for child in node.children:
        yield from _leaves(child)


def _tree(elements, definition, repetition):
    """Returns the next node of a schema, which lists each group before its fields."""
    element = next(elements)
    kind = element.get(3, REQUIRED)
    definition += kind != REQUIRED
    repetition += kind == REPEATED
    children = [_tree(elements, definition, repetition) for _ in range(element.get(5, 0))]
    return _Node(element, definition, repetition, children)


class _Node:
    """A field of the schema, with the values of the current row group if it is a leaf."""

    def __init__(self, element, definition, repetition, children):
        self.name = element[4].decode()
        self.physical = element.get(1)
        self.length = element.get(2)
        self.definition = definition
        self.repetition = repetition
        self.children = children
        self.first = self if not children else children[0].first
        self.leaves = [self] if not children else [leaf for child in children for leaf in child.leaves]
        logical = element.get(10, {})
        self.is_list = 3 in logical or element.get(6) == 3
        self.is_map = 2 in logical or element.get(6) in (1, 2)
        self.convert = _conversion(self.physical, element, logical)
        self.levels, self.values, self.at, self.value_at = [], [], 0, 0

    def next(self):
        """Returns the value of this field in the next row, or in the next element of the list around it."""
        if not self.children:
            return self._next_value()
        level = self.first.levels[self.first.at][1]
        if level < self.definition:
            return self._skip(None)
        if not (self.is_list or self.is_map):
            return {child.name: child.next() for child in self.children}
        inner = self.children[0]
        if level < inner.definition:
            return self._skip({} if self.is_map else [])
        elements = []
        while True:
            members = [child.next() for child in inner.children]
            elements.append(tuple(members) if self.is_map else members[0])
            first = self.first
            if first.at >= len(first.levels) or first.levels[first.at][0] < inner.repetition:
                return dict(elements) if self.is_map else elements

    def with_dictionaries(self, value):
        """Returns a value of this field with dictionaries in place of lists of pairs."""
        if value is None or not self.children:
            return value
        if self.is_map:
            member = self.children[0].children[1]
            return {key: member.with_dictionaries(mapped) for key, mapped in value}
        if self.is_list:
            element = self.children[0].children[0]
            return [element.with_dictionaries(item) for item in value]
        return {child.name: child.with_dictionaries(value[child.name]) for child in self.children}

    def _next_value(self):
        level = self.levels[self.at][1]
        self.at += 1
        if level < self.definition:
            return None
        self.value_at += 1
        return self.values[self.value_at - 1]

    def _skip(self, value):
        for leaf in self.leaves:
            leaf.at += 1
        return value


def _conversion(physical, element, logical):
    converted = element.get(6)
    if 5 in logical or converted == 5:
        scale = element.get(7, 0)
        # Not by scaleb, which rounds to the digits of the context.
        return lambda raw: _decimal(int.from_bytes(raw, "big", signed=True), scale)
    if 6 in logical or converted == 6:
        return _date
    if 8 in logical:
        zone = datetime.timezone.utc if logical[8].get(1, True) else None
        return lambda micros: _time(micros, zone)
    if physical == BYTE_ARRAY:
        return lambda raw: raw.decode()
    return None


def _date(days):
    try:
        return EPOCH.date() + datetime.timedelta(days=days)
    except OverflowError:
        return _text(days * MICROS_OF_DAY)[:-9]


def _time(micros, zone):
    try:
        return (EPOCH + datetime.timedelta(microseconds=micros)).replace(tzinfo=zone)
    except OverflowError:
        return _text(micros) + ("Z" if zone else "")


def _text(micros):
    """Returns a time whose year is not one of 1 to 9999, which no ``datetime`` represents, as ISO 8601 writes it."""
    cycles = micros // (CYCLE_DAYS * MICROS_OF_DAY)
    time = EPOCH + datetime.timedelta(microseconds=micros - cycles * CYCLE_DAYS * MICROS_OF_DAY)
    year = time.year + cycles * CYCLE_YEARS
    return (f"{year:+07}" if year else "0000") + time.isoformat()[4:]


def _decimal(unscaled, scale):
    digits = tuple(int(digit) for digit in str(abs(unscaled)))
    return decimal.Decimal((unscaled < 0, digits, -scale))


def _read(content, chunk, leaf):
    """Reads the pages of a column."""
    leaf.levels, leaf.values, leaf.at, leaf.value_at = [], [], 0, 0
    at = chunk[9]
    while len(leaf.levels) < chunk[5]:
        thrift = _Thrift(content, at)
        header = thrift.struct()
        page = content[thrift.at : thrift.at + header[3]]
        at = thrift.at + header[3]
        if header[1] != DATA_PAGE or header[5][2] != PLAIN:
            raise UnsupportedFile("it has pages of another kind than bundles have")
        _read_page(_decompressed(page, chunk[4], header[2]), header[5][1], leaf)


def _decompressed(page, codec, length):
    if codec == UNCOMPRESSED:
        return page
    if codec != ZSTD:
        raise UnsupportedFile(f"its compression {codec} is not that of bundles")
    try:
        import zstandard
    except ImportError:
        return _decompressed_by_arrow(page, length)
    return zstandard.ZstdDecompressor().decompress(page, max_output_size=length)


def _decompressed_by_arrow(page, length):
    try:
        import pyarrow
    except ImportError:
        raise UnsupportedFile("neither pyarrow nor zstandard is installed") from None
    return pyarrow.decompress(page, decompressed_size=length, codec="zstd", asbytes=True)


def _read_page(page, count, leaf):
    at = 0
    repetitions = definitions = None
    if leaf.repetition:
        repetitions, at = _levels(page, at, count, leaf.repetition.bit_length())
    if leaf.definition:
        definitions, at = _levels(page, at, count, leaf.definition.bit_length())
    repetitions = repetitions or [0] * count
    definitions = definitions or [0] * count
    leaf.levels.extend(zip(repetitions, definitions))
    present = definitions.count(leaf.definition)
    values = _plain_values(page[at:], present, leaf)
    leaf.values.extend(values if leaf.convert is None else map(leaf.convert, values))


def _levels(page, at, count, width):
    """Returns levels in runs: of one level, or of levels packed into bits."""
    end = at + 4 + int.from_bytes(page[at : at + 4], "little")
    at += 4
    levels = []
    while len(levels) < count:
        header, at = _varint(page, at)
        if header & 1:
            size = (header >> 1) * width
            bits = int.from_bytes(page[at : at + size], "little")
            mask = (1 << width) - 1
            levels.extend((bits >> (width * i)) & mask for i in range((header >> 1) * 8))
            at += size
        else:
            size = (width + 7) // 8
            levels.extend([int.from_bytes(page[at : at + size], "little")] * (header >> 1))
            at += size
    return levels[:count], end


def _plain_values(page, count, leaf):
    if leaf.physical == BOOLEAN:
        return [bool(page[i // 8] >> (i % 8) & 1) for i in range(count)]
    if leaf.physical in (INT32, INT64, DOUBLE):
        code = {INT32: "i", INT64: "q", DOUBLE: "d"}[leaf.physical]
        return struct.unpack_from(f"<{count}{code}", page)
    if leaf.physical == FIXED:
        return [page[i * leaf.length : (i + 1) * leaf.length] for i in range(count)]
    if leaf.physical != BYTE_ARRAY:
        raise UnsupportedFile("it has values of another kind than bundles have")
    values, at = [], 0
    for _ in range(count):
        end = at + 4 + int.from_bytes(page[at : at + 4], "little")
        values.append(page[at + 4 : end])
        at = end
    return values


def _varint(content, at):
    value = shift = 0
    while True:
        byte = content[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7


class _Thrift:
    """Structures in the compact protocol of Thrift, as dictionaries from the numbers of their fields."""

    def __init__(self, content, at):
        self.content, self.at = content, at

    def struct(self):
        fields, number = {}, 0
        while True:
            byte = self.content[self.at]
            self.at += 1
            if byte == 0:
                return fields
            number = number + (byte >> 4) if byte >> 4 else self._zigzag()
            fields[number] = self._value(byte & 15)

    def _value(self, kind):
        if kind in (1, 2):
            return kind == 1
        if kind in (4, 5, 6):
            return self._zigzag()
        if kind == 7:
            self.at += 8
            return struct.unpack_from("<d", self.content, self.at - 8)[0]
        if kind == 8:
            length = self._unsigned()
            self.at += length
            return self.content[self.at - length : self.at]
        if kind in (9, 10):
            return self._list()
        if kind == 12:
            return self.struct()
        if kind == 3:
            self.at += 1
            return self.content[self.at - 1]
        raise UnsupportedFile("its metadata has values of an unknown kind")

    def _list(self):
        byte = self.content[self.at]
        self.at += 1
        size = byte >> 4 if byte >> 4 != 15 else self._unsigned()
        return [self._value(byte & 15) for _ in range(size)]

    def _unsigned(self):
        value, self.at = _varint(self.content, self.at)
        return value

    def _zigzag(self):
        value = self._unsigned()
        return (value >> 1) ^ -(value & 1)
