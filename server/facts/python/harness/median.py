"""Median of a stream: a structure that takes numbers and is asked, or a function over a stream."""

import inspect
import itertools

from . import children, seeing
from .shapes import Entry, best, bound_functions, classes_in_order, in_order, made, methods, plain, read, required, signature_words, takes

ADD = ("addnum", "add", "insert", "addnumber", "push", "append", "update", "observe", "process", "feed", "ingest", "offer", "receive", "put", "record", "consume",
       "next", "addvalue", "insertnum", "insertnumber", "addelement", "read", "accept", "see", "send", "call")
ADD_PART = ("addnum", "insert", "add", "push", "update", "process", "ingest", "feed", "observe")
ASK = ("findmedian", "getmedian", "median", "currentmedian", "calculatemedian", "computemedian", "get", "value", "current", "query", "peek", "result", "find")
ASK_PART = ("median",)
PROBE = [5, 15, 1, 3]


def find(solution):
    return structure(solution) or pair(solution) or function(solution) or given_whole(solution) or factory(solution) or script(solution)


def parts(names, fits_add, fits_ask):
    ask = best(names, ASK, ASK_PART, fits_ask)
    add = best([name for name in names if name != ask], ADD, ADD_PART, fits_add)
    return add, ask


def structure(solution):
    for cls in classes_in_order(solution):
        found = methods(cls)
        static = lambda name: isinstance(found[name], (staticmethod, classmethod))
        one_more = lambda name, count: isinstance(found[name], property) and count == 1 or not isinstance(found[name], property) and not static(name) and takes(found[name], count)
        add, ask = parts(found, lambda name: one_more(name, 2), lambda name: one_more(name, 1))
        if add and ask:
            return Entry(f"class {cls.__name__}: {add}(number), then {ask}" + ("" if isinstance(found[ask], property) else "()"),
                         lambda test, cls=cls, add=add, ask=ask: stream(test, lambda: holder_of(made(cls), add, ask)))
        if add and children.run(lambda: number_like(seeing.tried(lambda: getattr(made(cls), add)(5))), 1).get("seen"):
            return Entry(f"class {cls.__name__}: {add}(number) gives the median", lambda test, cls=cls, add=add: stream(test, lambda: answering(getattr(made(cls), add))))
    return None


def holder_of(holder, add, ask):
    return getattr(holder, add), lambda: read(holder, ask)


def answering(add):
    """A call that adds and answers at once, as two calls."""
    last = [None]

    def keep(value):
        seen = seeing.seen(lambda: add(value))
        last[0] = seen
    return keep, lambda: last[0]


def number_like(seen):
    if isinstance(seen, dict) and "printed" in seen:
        return any(letter.isdigit() for letter in seen["printed"])
    return isinstance(seen, (int, float)) and not isinstance(seen, bool)


def pair(solution):
    """Two functions of the file: over its own state, or over a state that is handed to them."""
    functions = {one.__name__: one for one in solution.functions() if hasattr(one, "__name__")}
    add, ask = parts(functions, lambda name: takes(functions[name], 1) and not inspect.isgeneratorfunction(functions[name]), lambda name: takes(functions[name], 0))
    if add and ask and not required(functions[ask]):
        def fresh():
            module = solution.defined_again()
            return getattr(module, add), getattr(module, ask)
        return Entry(f"functions {add}(number) and {ask}()", lambda test: stream(test, fresh))
    for states in (1, 2):
        add, ask = parts(functions, lambda name: len(required(functions[name])) == states + 1, lambda name: len(required(functions[name])) == states)
        if add and ask:
            makers = [one for one in functions.values() if takes(one, 0) and not required(one) and one.__name__ not in (add, ask)
                      and any(word in plain(one.__name__) for word in ("make", "create", "new", "init", "empty", "build"))]

            def fresh(add=functions[add], ask=functions[ask], states=states):
                state = makers[0]() if makers else None
                state = [[] for _ in range(states)] if state is None else list(state) if states > 1 else [state]
                if "num" in plain(required(add)[0].name) and states == 1:
                    return (lambda value: add(value, *state)), (lambda: ask(*state))
                return (lambda value: add(*state, value)), (lambda: ask(*state))
            if children.run(lambda: number_like(asked_once(fresh, 5)), 1).get("seen"):
                return Entry(f"functions {add} and {ask} over a state that is handed to them", lambda test: stream(test, fresh))
    return None


def asked_once(fresh, value):
    add, ask = fresh()
    add(value)
    return seeing.tried(ask)


def function(solution):
    """A function from the whole stream to all medians, or from the numbers so far to one."""
    functions = [(signature_words(one), one.__name__, lambda one=one: one) for one in in_order(solution, solution.functions())]
    functions += [(words + "(numbers)", name, get) for words, name, get, _ in bound_functions(solution)]
    named = [one for one in functions if "median" in plain(one[1])] + [one for one in functions if "median" not in plain(one[1])]
    single = None
    for words, _, get in named:
        if not takes_one(get):
            continue
        seen = children.run(lambda: seeing.tried(lambda: get()(list(PROBE))), 1).get("seen")
        shape = shape_of(seen)
        if shape == "running":
            return Entry(f"{words} over the whole stream gives each median", lambda test, get=get: running(test, get()))
        if shape == "single" and single is None:
            single = Entry(f"{words} over the numbers so far gives their median", lambda test, get=get: stream(test, lambda: so_far(get())))
    return single


def given_whole(solution):
    """A class that is made with the whole stream and tells all medians, or the one of all its numbers."""
    for cls in classes_in_order(solution):
        if len(required(cls)) != 1:
            continue
        found = {name: one for name, one in methods(cls).items() if not isinstance(one, (staticmethod, classmethod)) and (isinstance(one, property) or takes(one, 1))}
        ask = best(found, ASK, ASK_PART)
        if ask is None:
            continue
        call = lambda numbers, cls=cls, ask=ask: read(cls(list(numbers)), ask)
        shape = shape_of(children.run(lambda: seeing.tried(lambda: call(PROBE)), 1).get("seen"))
        if shape == "running":
            return Entry(f"class {cls.__name__} made with the whole stream, then {ask}", lambda test, call=call: running(test, call))
        if shape == "single":
            return Entry(f"class {cls.__name__} made with the numbers so far, then {ask}", lambda test, call=call: stream(test, lambda: so_far(call)))
    return None


def takes_one(get):
    made_one = children.run(lambda: takes(get(), 1), 1)
    return made_one.get("seen", False)


def shape_of(seen):
    if isinstance(seen, dict) and "printed" in seen:
        lines = [line for line in seen["printed"].split("\n") if any(letter.isdigit() for letter in line)]
        return "running" if len(lines) >= len(PROBE) or len(lines) == 1 and len(lines[0].split()) >= len(PROBE) else "single"
    if isinstance(seen, list) and len(seen) >= len(PROBE) and seen != PROBE and seen != sorted(PROBE):
        return "running"
    return "single" if number_like(seen) else None


def so_far(ask):
    numbers = []
    return numbers.append, lambda: ask(numbers)


def running(test, call):
    if test.get("askEmpty"):
        empty = seeing.tried(lambda: call([]))
    else:
        empty = None
    if test.get("second"):
        seeing.tried(lambda: call(list(test["second"])))
    return {"empty": empty, "answers": seeing.seen(lambda: call(list(test["values"]))) if test["values"] else []}


def factory(solution):
    """A function without arguments that gives two calls, a structure, or a coroutine that is sent numbers."""
    for one in in_order(solution, solution.functions()):
        if not takes(one, 0):
            continue
        kind = children.run(lambda: kind_of(one()), 1).get("seen")
        if kind is None:
            continue
        if kind == "coroutine":
            def fresh(one=one):
                source = one()
                next(source)
                return answering(source.send)
        elif kind == "one":
            fresh = lambda one=one: answering(one())
        else:
            def fresh(one=one):
                given = one()
                if isinstance(given, dict):
                    given = list(given.values())
                if isinstance(given, (list, tuple)):
                    first, second = given[:2]
                    return (first, second) if takes(first, 1) else (second, first)
                names = {name: getattr(given, name) for name in dir(given) if not name.startswith("_")}
                add, ask = parts(names, lambda name: takes(names[name], 1), lambda name: takes(names[name], 0))
                return names[add], names[ask]
        if children.run(lambda: number_like(asked_once(fresh, 5)), 1).get("seen"):
            return Entry(f"{one.__name__}() gives what takes a number and answers", lambda test: stream(test, fresh))
    return None


def script(solution):
    """A file that reads numbers until its input ends and prints the median after each."""
    def run(test):
        lines = "".join(f"{value}\n" for value in test["values"])
        return {"empty": None, "answers": solution.run_as_script([], lines)}
    seen = children.run(lambda: run({"values": PROBE})["answers"], 1).get("seen") if solution.reads_input() else None
    return Entry("the file as a script: numbers as lines of its input", run) if shape_of(seen) == "running" else None


def kind_of(given):
    if inspect.isgenerator(given):
        return "coroutine"
    if callable(given) and not inspect.isclass(given):
        return "one"
    return None if given is None or isinstance(given, (int, float, str)) else "structure"


def stream(test, fresh):
    """Adds the numbers one by one and asks after each. An exception of `add` ends the test, one of `ask` on nothing does not."""
    add, ask = fresh()
    empty = seeing.tried(ask) if test.get("askEmpty") else None
    if test.get("second"):
        other, _ = fresh()
        for value in test["second"]:
            other(value)
    answers = []
    for value in itertools.islice(test["values"], None):
        seeing.printed.clear()
        add(value)
        told = seeing.printed.text()
        if test.get("askTwice"):
            seeing.seen(ask)
        seen = seeing.seen(ask)
        answers.append({"printed": told} if seen is None and told.strip() else seen)
    return {"empty": empty, "answers": answers}
