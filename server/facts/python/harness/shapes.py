"""How a candidate's functions and classes are recognised, whatever they are called."""

import inspect
import random
import re

SECOND_CHOICE = ("brute", "naive", "slow", "old", "test", "check", "main", "demo", "helper", "reference", "oracle", "expected", "example", "assert", "random", "run")
LARGE = 10 ** 9


class Entry:
    """How the program is called: in words, and as a function from a test to what was seen."""

    def __init__(self, words, run):
        self.words, self.run = words, run


def plain(name):
    return re.sub(r"[^a-z0-9]", "", name.lower())


def parameters(call):
    """Positional parameters as a list, or None when the signature cannot be read."""
    try:
        found = inspect.signature(call).parameters.values()
    except (TypeError, ValueError):
        return None
    return [one for one in found if one.kind in (one.POSITIONAL_ONLY, one.POSITIONAL_OR_KEYWORD, one.VAR_POSITIONAL)
            or one.kind == one.KEYWORD_ONLY and one.default is one.empty]


def required(call):
    found = parameters(call)
    return [] if found is None else [one for one in found if one.default is one.empty and one.kind != one.VAR_POSITIONAL]


def takes(call, count):
    """Whether `call` can be called with `count` arguments."""
    try:
        inspect.signature(call).bind(*[None] * count)
        return True
    except (TypeError, ValueError):
        return False


def rank(name, exact, part=()):
    """Smaller is better; None when the name does not fit."""
    name = plain(name)
    if name in exact:
        return exact.index(name)
    for position, word in enumerate(part):
        if word in name:
            return len(exact) + position
    return None


def second_choice(name):
    words = re.sub(r"([a-z])([A-Z])", r"\1_\2", name).lower()
    return any(re.search(rf"(^|_){word}(_|s?$)", words) for word in SECOND_CHOICE) + words.startswith("_")


def methods(cls):
    """Name and way of reading: methods, static and class methods, and properties, of the class and its own bases."""
    found = {}
    for base in reversed(cls.__mro__):
        if base.__module__ == "solution" or base is cls:
            found.update({name: one for name, one in vars(base).items() if callable(one) or isinstance(one, (staticmethod, classmethod, property))})
    return {name: one for name, one in found.items() if not name.startswith("__") or name == "__call__"}


def best(names, exact, part=(), fits=lambda name: True):
    """The name that fits best, public names first; None when none does."""
    ranked = [(name.startswith("_") and name != "__call__", place, name) for name in names if (place := rank(name, exact, part)) is not None and fits(name)]
    return min(ranked)[2] if ranked else None


def in_order(solution, functions):
    """Functions that are not helpers of others first; among these not the naive ones, and the last that stands in the file."""
    helped = {one.__name__: [other for other in functions if other is not one and one.__name__ in solution.calls(other)] for one in functions if hasattr(one, "__name__")}

    def standing(pair):
        position, one = pair
        callers = [other for other in helped.get(getattr(one, "__name__", ""), []) if not second_choice(other.__name__)]
        return (second_choice(getattr(one, "__name__", "")), bool(callers), -position)
    return [one for _, one in sorted(enumerate(functions), key=standing)]


def classes_in_order(solution):
    found = solution.classes()
    return [one for _, one in sorted(enumerate(found), key=lambda pair: (second_choice(pair[1].__name__), -pair[0]))]


def argument(name, values=()):
    """A likely argument for a constructor's parameter of this name."""
    name = plain(name)
    if name in ("rng", "rand", "random", "generator"):
        return random.Random(0)
    if name == "seed":
        return 0
    if name in ("k", "n", "size", "capacity", "maxsize", "maxlen", "limit", "window", "windowsize"):
        return LARGE
    return list(values)


def made(cls, given=None):
    """An instance; `given` names arguments for parameters that must have them."""
    needed = required(cls)
    given = given or {}
    return cls(*[given[one.name] if one.name in given else argument(one.name) for one in needed if one.kind != one.KEYWORD_ONLY],
               **{one.name: given.get(one.name, argument(one.name)) for one in needed if one.kind == one.KEYWORD_ONLY})


def signature_words(call, name=None):
    found = parameters(call) or []
    return f"{name or call.__name__}({', '.join(one.name for one in found if one.default is one.empty)})"


def read(holder, name):
    """Calls a method without arguments, or reads a property."""
    if isinstance(inspect.getattr_static(holder, name, None), property):
        return getattr(holder, name)
    return getattr(holder, name)()


def bound_functions(solution):
    """Methods that are functions in all but name: static ones, and those of classes that are made without arguments. Pairs of words and callable."""
    found = []
    for cls in classes_in_order(solution):
        for name, one in methods(cls).items():
            if isinstance(one, (staticmethod, classmethod)):
                found.append((f"{cls.__name__}.{name}", name, lambda cls=cls, name=name: getattr(cls, name), cls))
            elif not isinstance(one, property) and takes(cls, 0):
                found.append((f"{cls.__name__}().{name}", name, lambda cls=cls, name=name: getattr(cls(), name), cls))
    return found
