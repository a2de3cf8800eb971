"""Cycle in a directed graph: a function of a graph in one of many forms, or a class of a graph."""

from . import children, seeing
from .shapes import Entry, best, bound_functions, classes_in_order, in_order, made, methods, parameters, plain, rank, required, second_choice, takes

NAMES = ("hascycle", "iscyclic", "detectcycle", "containscycle", "hascycles", "detectcycles", "findcycle", "cycleexists", "existscycle", "findcycles", "detect", "cyclic", "cycle",
         "canfinish", "isdag", "isacyclic", "topologicalsort", "toposort", "topologicalorder", "findorder", "check", "solve", "kahn")
PARTS = ("cycl", "finish", "dag", "topo", "order", "detect", "loop")
NO_CYCLE = ("canfinish", "finish", "isdag", "acyclic", "nocycle", "cycleless", "valid")
ORDER = ("topo", "order", "kahn", "sort")
ADD_EDGE = ("addedge", "add", "connect", "link", "addconnection", "adddirectededge", "insertedge", "edge")
ADD_NODE = ("addnode", "addvertex", "insertnode", "addvertice")
CYCLE = {"count": 3, "edges": [[0, 1], [1, 2], [2, 0]]}
CHAIN = {"count": 3, "edges": [[0, 1], [1, 2]]}


def neighbours(graph):
    found = [[] for _ in range(graph["count"])]
    for one, other in graph["edges"]:
        found[one].append(other)
    return found


def dictionary(graph, kind=list, name=lambda number: number):
    return {name(at): kind(name(other) for other in row) for at, row in enumerate(neighbours(graph))}


def matrix(graph):
    rows = [[0] * graph["count"] for _ in range(graph["count"])] if graph["count"] <= 2000 else cannot()
    for one, other in graph["edges"]:
        rows[one][other] = 1
    return rows


def cannot():
    raise seeing.Cannot("the graph is too large for a matrix")


def first_node(graph):
    if graph["count"] == 0:
        raise seeing.Cannot("there is no first node")
    return 0


FORMS = {
    "a dictionary of lists": dictionary,
    "a dictionary of sets": lambda graph: dictionary(graph, set),
    "a dictionary of lists of names": lambda graph: dictionary(graph, list, str),
    "lists of neighbours": neighbours,
    "a list of edges": lambda graph: [tuple(edge) for edge in graph["edges"]],
    "a matrix": matrix,
}
COUNT = ("n", "numcourses", "numnodes", "numvertices", "v", "vertices", "nodes", "nodecount", "vertexcount", "size", "count", "numv", "nv", "num", "numberofnodes", "nvertices", "nnodes")


def number(graph):
    return graph["count"]


def pairs_of(names):
    """Likely forms for the parameters, by their names; the likeliest first, each a dictionary from words to functions of a graph."""
    edges = FORMS["a list of edges"]
    if len(names) == 1:
        name = names[0]
        forms = dict(FORMS)
        if name in ("edges", "edgelist", "pairs", "prerequisites", "links", "connections"):
            forms = {key: FORMS[key] for key in ("a list of edges", *FORMS)}
        elif name in ("matrix", "adjmatrix", "adjacencymatrix", "mat"):
            forms = {key: FORMS[key] for key in ("a matrix", *FORMS)}
        elif name in ("adj", "adjlist", "adjacency", "adjacencylist"):
            forms = {key: FORMS[key] for key in ("lists of neighbours", *FORMS)}
        return [(words, [form]) for words, form in forms.items()]
    if len(names) == 2:
        counted = [("a number of nodes and " + words, [number, form]) for words, form in FORMS.items() if words != "a matrix"]
        counted = [one for one in counted if "edges" in one[0]] + [one for one in counted if "edges" not in one[0]]
        listed = [("a list of nodes and " + words, [lambda graph: list(range(graph["count"])), form]) for words, form in FORMS.items() if words == "a list of edges" or words == "a dictionary of lists"]
        started = [(words + " and a first node", [form, first_node]) for words, form in FORMS.items()]
        turned = [(f"{words.split(' and ')[1]} and {words.split(' and ')[0]}", forms[::-1]) for words, forms in counted + listed]
        first_counts = names[0] in COUNT or names[0].startswith("num")
        second_counts = names[1] in COUNT or names[1].startswith("num")
        starts = names[1] in ("start", "source", "root", "node", "src")
        if starts:
            return started
        return turned + counted + listed if second_counts and not first_counts else counted + listed + turned
    return []


LINKS = ("neighbors", "neighbours", "children", "edges", "adj", "adjacent", "next", "nexts", "links", "successors", "outgoing", "deps", "dependencies")


def own_nodes(solution):
    """Forms of a graph of the candidate's own nodes, each of which knows its neighbours."""
    for cls in solution.classes():
        links = children.run(lambda: next(name for name, value in vars(made(cls)).items() if plain(name) in LINKS and isinstance(value, (list, set))), 1).get("seen")
        if links is None:
            continue

        def nodes(graph, cls=cls, links=links):
            found = [made(cls, {one.name: at for one in required(cls)}) for at in range(graph["count"])]
            for one, other in graph["edges"]:
                held = getattr(found[one], links)
                held.add(found[other]) if isinstance(held, set) else held.append(found[other])
            return found
        return {f"a list of nodes of the class {cls.__name__}": nodes,
                f"the first node of the class {cls.__name__}": lambda graph: nodes(graph)[first_node(graph)]}
    return {}


def find(solution):
    options = []
    own = own_nodes(solution)
    for one in in_order(solution, solution.functions()):
        options += of_call(one.__name__, one.__name__, lambda one=one: one, own)
    for words, name, get, cls in bound_functions(solution):
        if best(methods(cls), ADD_EDGE, ("addedge",)) is None:
            options += of_call(words, name, get, own)
    for cls in classes_in_order(solution):
        options += of_class(cls)
    options = sorted(options, key=lambda option: (second_choice(option[0]), rank(option[0], NAMES, PARTS)))
    best_so_far, timeouts = None, 0
    for name, words, run in options:
        entry = Entry(words, lambda test, run=run, name=name: answers(test, run, name))
        probes = [children.run(lambda: told(run(graph), name, 3), 0.5) for graph in (CHAIN, CYCLE)]
        timeouts += any(probe.get("died") == "time" for probe in probes)
        understood = sum(probe.get("seen") is not None for probe in probes)
        if [probe.get("seen") for probe in probes] == [False, True]:
            return entry
        if best_so_far is None or understood > best_so_far[0]:
            best_so_far = (understood, entry)
        if timeouts == 3:
            break
    return best_so_far and best_so_far[1]


def fits(name):
    return rank(name, NAMES, PARTS) is not None


def of_call(words, name, get, own):
    if not fits(name):
        return []
    call = get()
    needed = required(call)
    names = [plain(one.name) for one in needed] or [plain(one.name) for one in (parameters(call) or [])[:1]]
    forms = [*pairs_of(names), *([(form, [make]) for form, make in own.items()] if len(names) == 1 else [])]
    return [(name, f"{words} of {form}", lambda graph, forms=forms: outcome(lambda: get()(*[make(graph) for make in forms]))) for form, forms in forms]


def of_class(cls):
    found = {name: one for name, one in methods(cls).items() if not isinstance(one, (staticmethod, classmethod))}
    check = best(found, NAMES, PARTS, lambda name: isinstance(found[name], property) or takes(found[name], 1))
    if check is None:
        return []
    add = best([name for name in found if name != check], ADD_EDGE, ("addedge", "addlink", "addarc", "adddependency"), lambda name: takes(found[name], 3))
    node = best(found, ADD_NODE, ("addnode", "addvertex"), lambda name: takes(found[name], 2))
    needed = [plain(one.name) for one in required(cls)]
    optional = [plain(one.name) for one in (parameters(cls) or [])]
    makers = []
    if add is not None:
        first = [("", [])] if not needed else [(" made with the number of nodes", [number]), (" made empty", [lambda graph: {}]), (" made with the nodes", [lambda graph: list(range(graph["count"]))])]
        makers += [(words, forms, True) for words, forms in first]
    for names in [needed] if needed else [optional[:count] for count in (1, 2)]:
        if names:
            makers += [(f" made with {words}", forms, False) for words, forms in pairs_of(names)]

    def run(graph, forms, adds):
        holder = cls(*[make(graph) for make in forms])
        if adds:
            for at in range(graph["count"]) if node else ():
                getattr(holder, node)(at)
            for one, other in graph["edges"]:
                getattr(holder, add)(one, other)
        return outcome(lambda: getattr(holder, check) if isinstance(found[check], property) else getattr(holder, check)())
    return [(check, f"class {cls.__name__}{words}" + (f", {add}(from, to)" if adds else "") + f", then {check}", lambda graph, forms=forms, adds=adds: run(graph, forms, adds))
            for words, forms, adds in makers]


def outcome(call):
    """What the call gave; an exception that speaks of a cycle is an answer too."""
    try:
        return seeing.seen(call)
    except seeing.Cannot:
        raise
    except Exception as error:
        if "cycl" in f"{type(error).__name__} {error}".lower():
            return {"type": "cycle-raised", "words": seeing.in_words(error)}
        raise


def told(seen, name, count):
    """True for a cycle, False for none, None when it cannot be understood."""
    name = plain(name)
    if isinstance(seen, dict) and seen.get("type") == "cycle-raised":
        return True
    if isinstance(seen, dict) and "printed" in seen:
        return words_told(seen["printed"])
    if isinstance(seen, str):
        return words_told(seen)
    if isinstance(seen, dict) and "fields" in seen:
        flags = [value for _, value in seen["fields"] if isinstance(value, bool)]
        return flags[0] if flags else None
    if isinstance(seen, list) and seen and isinstance(seen[0], bool):
        seen = seen[0]
    if any(word in name for word in ORDER) and not isinstance(seen, bool):
        return seen is None or isinstance(seen, list) and len(seen) < count
    truth = bool(seen.get("pairs")) if isinstance(seen, dict) else bool(seen)
    return not truth if any(word in name for word in NO_CYCLE) else truth


def words_told(text):
    text = text.lower().strip()
    if any(word in text for word in ("no cycle", "not cyclic", "acyclic", "no loop", "without a cycle", "not contain", "doesn't contain", "not have", "not found", "not detected")) or text in ("no", "false", "none", "[]", "0"):
        return False
    return True if any(word in text for word in ("cycle", "cyclic", "yes", "true", "loop")) or text == "1" else None


def answers(test, run, name):
    if test.get("second"):
        run(test["second"])
    seen = [run(graph) for graph in test["graphs"]]
    return {"answers": [told(one, name, graph["count"]) for one, graph in zip(seen, test["graphs"])],
            "cycles": [one if isinstance(one, list) and not any(word in plain(name) for word in ORDER) else None for one in seen] if test.get("shows") else None}
