"""The k most frequent elements: a function of the data and k, or a structure."""

from . import children, seeing
from .shapes import Entry, best, bound_functions, classes_in_order, in_order, made, methods, plain, required, takes, parameters

COUNT = ("k", "topk", "topn", "n", "top", "howmany", "num", "count", "limit", "m", "size", "numelements", "kvalue", "kmost", "capacity", "heapsize")
PATH = ("path", "filename", "file", "filepath")
PIECES = ("chunks", "batches", "partitions", "shards", "pieces", "splits", "blocks")
FEED = ("add", "addnum", "insert", "push", "observe", "process", "offer", "record", "update", "increment", "consume", "ingest", "feed", "see", "addelement", "append", "extend", "addall", "addmany", "load", "fit", "put", "read", "call")
FEED_PART = ("add", "insert", "process", "ingest", "update", "feed", "consume", "observe")
RESULT = ("topk", "predict", "gettopk", "topkfrequent", "kmostfrequent", "mostfrequent", "mostcommon", "top", "query", "result", "results", "get", "find", "compute", "solve")
RESULT_PART = ("frequent", "topk", "top", "most", "common", "heavy", "result", "find", "get", "k")
MANY = ("items", "values", "nums", "data", "stream", "batch", "chunk", "elements", "numbers", "iterable", "arr", "list", "words", "sequence", "dataset")
PROBE = ([4, 4, 4, 9, 9, 2], 2)


def find(solution):
    return function(solution)


def is_count(name):
    name = plain(name)
    return name in COUNT or name.endswith("k") and len(name) <= 5


def ways(call):
    """The orders in which `call` may take the data and k, the likeliest first; each a function from both to arguments."""
    found = [one for one in (parameters(call) or []) if one.kind != one.VAR_POSITIONAL]
    if not takes(call, 2):
        return []
    names = [one.name for one in found]
    positions = [at for at, name in enumerate(names) if is_count(name)]
    if positions and positions[0] == 0:
        return [("k, data", lambda data, k: ((k, shaped(names[1], data)), {}))]
    if positions and positions[0] > 1 and len(required(call)) <= 2:
        return [("data, k", lambda data, k: ((shaped(names[0], data),), {names[positions[0]]: k}))]
    if positions and positions[0] == 1:
        return [("data, k", lambda data, k: ((shaped(names[0], data), k), {}))]
    first = names[0] if names else ""
    return [("data, k", lambda data, k: ((shaped(first, data), k), {})), ("k, data", lambda data, k: ((k, data), {}))]


def shaped(name, data):
    name = plain(name)
    if name in PATH or name.endswith("path"):
        with open("/tmp/data.txt", "w") as file:
            file.write("".join(f"{value}\n" for value in data))
        return "/tmp/data.txt"
    if name in PIECES:
        middle = len(data) // 2
        return [list(data[:middle]), list(data[middle:])]
    return list(data)


def function(solution):
    found = [(one.__name__, one.__name__, lambda one=one: one) for one in in_order(solution, solution.functions())]
    found += [(words, name, get) for words, name, get, _ in bound_functions(solution)]
    likely = [one for one in found if best([one[1]], RESULT, RESULT_PART)] + [one for one in found if not best([one[1]], RESULT, RESULT_PART)]
    fallback = None
    for words, name, get in likely:
        for order, arguments in ways(get()):
            for form, convert in (("", list), (", the data as texts", lambda data: [str(value) for value in data])):
                entry = Entry(f"{words}({order}){form}", lambda test, get=get, arguments=arguments, convert=convert: called(get(), arguments(convert(test["values"]), test["k"])))
                if plausible(entry):
                    return entry
                if fallback is None and best([name], RESULT, RESULT_PART):
                    fallback = entry
    return structure(solution) or fallback or script(solution)


def script(solution):
    """A file that reads k and the data by itself."""
    lines = lambda test: "".join(f"{value}\n" for value in test["values"])
    row = lambda test: " ".join(map(str, test["values"])) + "\n"
    ways_in = (("k as its argument, the data as lines of its input", lambda test: [str(test["k"])], lines),
               ("the data as a line of its input, then k", lambda test: [], lambda test: row(test) + f"{test['k']}\n"),
               ("k as a line of its input, then the data", lambda test: [], lambda test: f"{test['k']}\n" + row(test)))
    for words, arguments, text in ways_in if solution.reads_input() else ():
        entry = Entry(f"the file as a script: {words}", lambda test, arguments=arguments, text=text: solution.run_as_script(arguments(test), text(test)))
        if plausible(entry) and (words.startswith("k as its argument") == ("argv" in solution.source)):
            return entry
    return None


def called(call, arguments):
    positional, named = arguments
    return seeing.seen(lambda: call(*positional, **named))


def plausible(entry):
    """Whether the probe gives a collection or prints something: its shape, not whether it is right."""
    seen = children.run(lambda: entry.run({"values": PROBE[0], "k": PROBE[1]}), 1).get("seen")
    return isinstance(seen, list) or isinstance(seen, dict) and ("pairs" in seen or "printed" in seen)


def structure(solution):
    fallback = None
    for cls in classes_in_order(solution):
        found = {name: one for name, one in methods(cls).items() if not isinstance(one, (staticmethod, classmethod))}
        result = best(found, RESULT, RESULT_PART, lambda name: isinstance(found[name], property) or takes(found[name], 1) or takes(found[name], 2))
        if result is None:
            continue
        feed = best([name for name in found if name != result], FEED, FEED_PART, lambda name: not isinstance(found[name], property) and takes(found[name], 2))
        many = [one.name for one in required(cls) if not is_count(one.name)]
        modes = [mode for mode in ("constructor", "all", "each") if (many if mode == "constructor" else feed)]
        if feed and plain(required(found[feed])[-1].name if required(found[feed]) else "") not in MANY:
            modes = [mode for mode in ("constructor", "each", "all") if mode in modes]
        for mode in modes:
            if mode == "constructor" and feed and takes(cls, 0):
                continue
            words = f"class {cls.__name__}: " + {"constructor": "made with the data", "all": f"{feed}(data)", "each": f"{feed}(element)"}[mode] + f", then {result}"
            entry = Entry(words, lambda test, cls=cls, feed=feed, result=result, mode=mode: used(cls, feed, result, mode, test))
            if plausible(entry):
                return entry
            fallback = fallback or entry
    return fallback


def used(cls, feed, result, mode, test):
    data, k = list(test["values"]), test["k"]
    given = {one.name: k if is_count(one.name) else data if mode == "constructor" else [] for one in required(cls)}
    holder = made(cls, given)
    for name in (one.name for one in parameters(cls) or []):
        if is_count(name) and name not in given:
            holder = cls(**{**given, name: k})
            break
    if mode == "all":
        getattr(holder, feed)(data)
    elif mode == "each":
        add = getattr(holder, feed)
        for value in data:
            add(value)
    if isinstance(getattr(cls, result, None), property):
        return seeing.encoded(getattr(holder, result))
    ask = getattr(holder, result)
    return seeing.seen(lambda: ask(k) if takes(ask, 1) and (required(ask) or any(is_count(one.name) for one in parameters(ask))) else ask())
