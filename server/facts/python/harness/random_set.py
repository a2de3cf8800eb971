"""Insert, delete and random: a class, or three functions over the file's own state."""

import random

from . import seeing
from .shapes import Entry, best, classes_in_order, made, methods, required, signature_words, takes

INSERT = ("insert", "add", "put", "push", "append", "insertvalue", "additem", "insertitem", "set")
DELETE = ("delete", "remove", "erase", "discard", "deletevalue", "removevalue", "deleteitem", "removeitem", "pop")
RANDOM = ("getrandom", "random", "getrandomelement", "randomelement", "sample", "choice", "rand", "pick", "getrand", "randomvalue", "peekrandom", "draw", "randomitem")


def find(solution):
    for cls in classes_in_order(solution):
        found = {name: one for name, one in methods(cls).items() if not isinstance(one, property)}
        names = parts(found, extra=1)
        if names:
            one_more = len(required(found[names[0]])) - 1
            return Entry(f"class {cls.__name__}: {', '.join(names)}", lambda test, cls=cls, names=names: steps(test, lambda: [getattr(holder, name) for holder in [made(cls)] for name in names], max(1, one_more)))
    functions = {one.__name__: one for one in solution.functions() if hasattr(one, "__name__")}
    names = parts(functions, extra=0)
    if names:
        def fresh():
            module = solution.defined_again()
            return [getattr(module, name) for name in names]
        return Entry(f"functions {', '.join(names)}", lambda test: steps(test, fresh, max(1, len(required(functions[names[0]])))))
    return None


def parts(found, extra):
    # A static method takes one parameter less.
    count = lambda name, wanted: takes(found[name], wanted + extra) or isinstance(found[name], (staticmethod, classmethod))
    chosen = best(found, RANDOM, ("random", "rand", "sample", "choice"), lambda name: count(name, 0))
    insert = best(found, INSERT, ("insert", "add"), lambda name: count(name, 1) or count(name, 2))
    delete = best([name for name in found if name not in (chosen, insert)], DELETE, ("delete", "remove", "erase", "discard"), lambda name: count(name, 1))
    return (insert, delete, chosen) if insert and delete and chosen else None


def steps(test, fresh, width):
    """What every step gave. Draws are given as a count for each value, in order of value."""
    random.seed(0)
    insert, delete, draw = fresh()
    if test.get("second"):
        other, _, _ = fresh()
        for value in test["second"]:
            other(*[value] * width)
    gave = []
    seeing.printed.clear()
    for kind, value in test["steps"]:
        if kind == "random":
            gave.append(draws(draw, value))
            continue
        try:
            one = insert(*[value] * width) if kind == "insert" else delete(value)
        except Exception as error:
            one = {"raised": seeing.in_words(error)}
        else:
            if one is not True and one is not False and one is not None:
                one = seeing.encoded(seeing.settle(one))
        gave.append(one)
    return gave


def draws(draw, times):
    counts = {}
    for _ in range(times):
        try:
            seeing.printed.clear()
            value = draw()
            if value is None and seeing.printed.text().strip():
                value = seeing.printed.text().strip()
                value = int(value) if value.lstrip("-").isdigit() else value
        except Exception as error:
            return {"raised": seeing.in_words(error)}
        if isinstance(value, (tuple, list)) and value:
            value = value[0]
        try:
            counts[value] = counts.get(value, 0) + 1
        except TypeError:
            return {"raised": f"it gave a {type(value).__name__}"}
    return {"drawn": sorted([seeing.encoded(value), count] for value, count in counts.items() if isinstance(value, int)) + [[None, count] for value, count in counts.items() if not isinstance(value, int)]}
