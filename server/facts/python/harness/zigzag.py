"""Zigzag order of a binary tree, built of the candidate's own nodes."""


from . import children, seeing
from .loading import SuppliedNode
from .shapes import Entry, bound_functions, classes_in_order, in_order, methods, plain, required, second_choice, takes, parameters

VALUE = ("val", "value", "data", "key", "item", "label", "v", "x", "payload", "info", "num", "name", "element", "content", "d", "n", "id")
LEFT = ("left", "leftchild", "l", "lc", "leftnode", "lchild", "lhs", "childleft", "izquierda", "gauche")
RIGHT = ("right", "rightchild", "r", "rc", "rightnode", "rchild", "rhs", "childright")
NAMES = ("zigzag", "spiral", "zig", "traverse", "levelorder", "order", "print", "bfs", "levels", "walk", "snake", "alternat", "solve", "traversal")
PROBE = {"values": [1, 2, 3, 4, 5, 6, 7], "left": [1, 3, 5, -1, -1, -1, -1], "right": [2, 4, 6, -1, -1, -1, -1], "root": 0}
ONE = {"values": [1], "left": [-1], "right": [-1], "root": 0}


class NodeShape:
    """How a node is made, and under which names it keeps its value and children."""

    def __init__(self, words, make, link, value_of):
        self.words, self.make, self.link, self.value_of = words, make, link, value_of


def find(solution):
    fallback = None
    for shape in node_shapes(solution):
        for words, name, run in calls(solution, shape):
            entry = Entry(f"{words} on {shape.words}", run)
            told = children.run(lambda: entry.run(PROBE), 1)
            if told.get("seen") is not None and count_of(told["seen"]) >= len(PROBE["values"]):
                return entry
            if fallback is None and children.run(lambda: entry.run(ONE), 1).get("seen") is not None:
                fallback = entry
            elif fallback is None and any(word in plain(name) for word in NAMES[:5]):
                fallback = entry
        if fallback is not None and shape.words.startswith("nodes of the class"):
            return fallback
    return fallback


def count_of(seen):
    if isinstance(seen, dict) and "printed" in seen:
        return sum(letter.isdigit() for letter in seen["printed"])
    if isinstance(seen, dict):
        return sum(count_of(part) for pair in seen.get("pairs", []) for part in pair[1:])
    if isinstance(seen, str):
        return sum(letter.isdigit() for letter in seen)
    return sum(count_of(one) for one in seen) if isinstance(seen, list) else 1


def node_shapes(solution):
    own = [shape for cls in solution.classes() if (shape := shape_of_class(cls))]
    if own:
        return own
    return [shape_of_class(SuppliedNode, "nodes with val, left and right"), TUPLES, *DICTIONARIES]


def shape_of_class(cls, words=None):
    """None for a class that keeps no value, left and right."""
    names = children.run(lambda: names_of(maker(cls)(1)), 1).get("seen") or [None]
    if None in names:
        return None
    value, left, right = names
    new = maker(cls)

    def make(number):
        node = new(number)
        if getattr(node, value, None) != number:
            setattr(node, value, number)
        for side in (left, right):
            if getattr(node, side, None) is not None:
                setattr(node, side, None)
        return node

    def link(node, left_child, right_child):
        if left_child is not None:
            setattr(node, left, left_child)
        if right_child is not None:
            setattr(node, right, right_child)

    return NodeShape(words or f"nodes of the class {cls.__name__}", make, link, lambda one: (getattr(one, value),) if isinstance(one, cls) else None)


def maker(cls):
    """From a value to a node without children, whatever the order of the constructor's parameters."""
    found = parameters(cls) or []
    at = next((one for one in found if plain(one.name) in VALUE), None)
    at = at or next((one for one in found if plain(one.name) not in LEFT + RIGHT), None)
    if at is None:
        return lambda number: cls()
    if at.kind in (at.VAR_POSITIONAL, at.POSITIONAL_ONLY):
        return lambda number: cls(number)
    given = {one.name: None for one in found if one.default is one.empty and one.kind != one.VAR_POSITIONAL}
    return lambda number: cls(**{**given, at.name: number})


def names_of(node):
    """The attributes for value, left and right; each None when there is none."""
    names = list(getattr(node, "__dict__", {}))
    for base in type(node).__mro__:
        slots = base.__dict__.get("__slots__", ())
        names += [slots] if isinstance(slots, str) else list(slots)
        names += list(base.__dict__.get("__annotations__", ()))
        names += [name for name, one in vars(base).items() if one is None and not name.startswith("__")]
    names = list(dict.fromkeys(name for name in names if hasattr(node, name)))
    left = pick(names, LEFT, "left")
    right = pick([name for name in names if name != left], RIGHT, "right")
    rest = [name for name in names if name not in (left, right) and plain(name) not in ("parent", "next", "level", "depth", "height", "color")]
    value = pick(rest, VALUE, "val") or (rest[0] if rest else None)
    return value, left, right


def pick(names, exact, part):
    for name in names:
        if plain(name) in exact:
            return name
    return next((name for name in names if part in plain(name)), None)


def tuple_link(node, left, right):
    node[1], node[2] = left, right


TUPLES = NodeShape("lists of value, left and right", lambda number: [number, None, None], tuple_link, lambda one: None)


def dictionary(value, left, right):
    def link(node, left_child, right_child):
        node[left], node[right] = left_child, right_child
    return NodeShape(f"dictionaries of {value}, {left} and {right}", lambda number: {value: number, left: None, right: None}, link,
                     lambda one: (one[value],) if isinstance(one, dict) and value in one else None)


DICTIONARIES = [dictionary(value, "left", "right") for value in ("val", "value", "data")]


def tree(test, shape):
    nodes = [shape.make(value) for value in test["values"]]
    for at, node in enumerate(nodes):
        left, right = test["left"][at], test["right"][at]
        shape.link(node, nodes[left] if left >= 0 else None, nodes[right] if right >= 0 else None)
    return nodes[test["root"]] if nodes else None


def calls(solution, shape):
    """Pairs of words, name and run, the likeliest first."""
    found = [(signature, one.__name__, root_call(lambda one=one: one, shape)) for one in in_order(solution, solution.functions()) if (signature := root_words(one))]
    found += [(words + "(root)", name, root_call(get, shape)) for words, name, get, cls in bound_functions(solution) if not is_node(cls) and (root_words(get()))]
    held = []
    for cls in classes_in_order(solution):
        for name, one in methods(cls).items():
            if isinstance(one, (property, staticmethod, classmethod)) or required(one)[1:]:
                continue
            if is_node(cls):
                held.append((f"{name}() of the root", name, lambda test, name=name: no_empty(test) or seeing.seen(lambda: getattr(tree(test, shape), name)(), shape.value_of)))
            else:
                held.append((f"class {cls.__name__} with the root, then {name}()", name, holder_call(cls, name, shape)))
    likely = lambda one: (min([place for place, word in enumerate(NAMES) if word in plain(one[1])], default=len(NAMES)), second_choice(one[1]))
    return sorted(found + held, key=likely)


def is_node(cls):
    return any(one for one in (children.run(lambda: names_of(maker(cls)(1))[1], 1).get("seen"),))


def root_words(call):
    needed = required(call)
    if not needed or not takes(call, len(needed)) or len(needed) > 4:
        return None
    names = [plain(one.name) for one in needed]
    if len(needed) > 1 and any(extra(name) is unknown for name in names[1:]):
        return None
    return f"{call.__name__}({', '.join(one.name for one in needed)})"


def unknown():
    raise TypeError


def extra(name):
    """A likely argument for a parameter after the root, as a function that makes it."""
    if name in ("level", "depth", "d", "lvl", "row"):
        return lambda: 0
    if name in ("lefttoright", "leftfirst", "ltr", "left", "direction", "forward", "startleft", "flag", "isleft", "order"):
        return lambda: True
    if name in ("righttoleft", "rtl", "reverse", "rev"):
        return lambda: False
    if name in ("result", "res", "out", "output", "levels", "answer", "ans", "acc", "collected", "values"):
        return list
    return unknown


def root_call(get, shape):
    def run(test):
        call = get()
        more = [extra(plain(one.name))() for one in required(call)[1:]]
        seen = seeing.seen(lambda: call(tree(test, shape), *more), shape.value_of)
        filled = [one for one in more if isinstance(one, list) and one]
        return seeing.encoded(filled[0], shape.value_of) if seen is None and filled else seen
    return run


def no_empty(test):
    return None if test["values"] else {"cannot": "there is no empty tree in this shape"}


def holder_call(cls, name, shape):
    """A class that holds the root: given to its constructor, or set where it keeps it."""
    def run(test):
        root = tree(test, shape)
        needed = required(cls)
        holder = cls(root) if needed or any(plain(one.name) in ("root", "node", "tree") for one in parameters(cls) or []) else cls()
        kept = next((key for key in getattr(holder, "__dict__", {}) if "root" in plain(key)), None)
        if kept is not None and getattr(holder, kept) is not root:
            setattr(holder, kept, root)
        return seeing.seen(getattr(holder, name), shape.value_of)
    return run
