"""Small stand-ins for packages that interview sites offer and the box does not."""

import bisect
import sys
import types


class SortedList:
    def __init__(self, iterable=(), key=None):
        self._key = key or (lambda value: value)
        self._items = sorted(iterable, key=self._key)

    def add(self, value):
        bisect.insort_right(self._items, value, key=self._key)

    def update(self, iterable):
        self._items = sorted([*self._items, *iterable], key=self._key)

    def index(self, value):
        at = bisect.bisect_left(self._items, self._key(value), key=self._key)
        if at == len(self._items) or self._items[at] != value:
            raise ValueError(f"{value!r} not in list")
        return at

    def remove(self, value):
        del self._items[self.index(value)]

    def discard(self, value):
        if value in self:
            self.remove(value)

    def pop(self, index=-1):
        return self._items.pop(index)

    def clear(self):
        self._items.clear()

    def bisect_left(self, value):
        return bisect.bisect_left(self._items, self._key(value), key=self._key)

    def bisect_right(self, value):
        return bisect.bisect_right(self._items, self._key(value), key=self._key)

    bisect = bisect_right

    def __contains__(self, value):
        at = bisect.bisect_left(self._items, self._key(value), key=self._key)
        return at < len(self._items) and self._items[at] == value

    def __getitem__(self, index):
        return self._items[index]

    def __delitem__(self, index):
        del self._items[index]

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __reversed__(self):
        return reversed(self._items)


def install():
    module = types.ModuleType("sortedcontainers")
    module.SortedList = module.SortedKeyList = SortedList
    sys.modules["sortedcontainers"] = module
