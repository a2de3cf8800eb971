"""Loads a candidate's file statement by statement, so that a demonstration that fails does not hide the definitions."""

import __future__
import ast
import builtins
import inspect
import io
import signal
import sys
import types
import typing

from . import seeing, stand_ins


class TooLong(BaseException):
    pass


class Solution:
    def __init__(self, source, module, tree):
        self.source, self.module, self.tree = source, module, tree
        self.notes, self.problem = [], None

    def functions(self):
        """The functions of the file, in the order in which they stand there."""
        names = [node.name for node in self.tree.body if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
        names += [target.id for node in self.tree.body if isinstance(node, ast.Assign) and isinstance(node.value, ast.Lambda) for target in node.targets if isinstance(target, ast.Name)]
        found = {name: getattr(self.module, name, None) for name in names}
        return [one for one in found.values() if callable(one)]

    def classes(self):
        names = dict.fromkeys(node.name for node in ast.walk(self.tree) if isinstance(node, ast.ClassDef))
        found = [getattr(self.module, name, None) for name in names]
        return [one for one in found if inspect.isclass(one) and not inspect.isabstract(one) and not issubclass(one, BaseException)]

    def calls(self, function):
        """The names that a function mentions."""
        code = getattr(inspect.unwrap(getattr(function, "__func__", function)), "__code__", None)
        pending, names = [code] if code else [], set()
        while pending:
            one = pending.pop()
            names.update(one.co_names)
            names.update(one.co_freevars)
            pending.extend(constant for constant in one.co_consts if isinstance(constant, types.CodeType))
        return names

    def reads_input(self):
        return any(isinstance(node, ast.Name) and node.id == "input" or isinstance(node, ast.Attribute) and node.attr == "stdin" for node in ast.walk(self.tree))

    def run_as_script(self, arguments, text):
        """What the whole file prints, run as the main program."""
        sys.argv, sys.stdin = ["solution.py", *arguments], io.StringIO(text)
        module = types.ModuleType("__main__")
        sys.modules["__main__"] = module
        seeing.printed.clear()
        try:
            exec(compile(self.source, "<solution>", "exec", dont_inherit=True), module.__dict__)
        except SystemExit:
            pass
        return {"printed": seeing.printed.text()}

    def defined_again(self):
        """The same file in a fresh module, without its loops and calls."""
        keep = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign, ast.Try)
        module = types.ModuleType("solution")
        sys.modules["solution"] = module
        for node in self.tree.body:
            if isinstance(node, keep):
                try:
                    exec(compiled(node, flags_of(self.tree)), module.__dict__)
                except Exception:
                    pass
        return module


def load(source, seconds):
    try:
        tree = ast.parse(source, "<solution>")
        compile(source, "<solution>", "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        where = f"line {error.lineno}: " if getattr(error, "lineno", None) else ""
        solution = Solution(source, None, None)
        solution.problem = {"kind": "syntax", "words": where + str(getattr(error, "msg", error))}
        return solution
    except (RecursionError, MemoryError):
        solution = Solution(source, None, None)
        solution.problem = {"kind": "syntax", "words": "it is nested too deeply to be read"}
        return solution
    module = types.ModuleType("solution")
    sys.modules["solution"] = module
    stand_ins.install()
    solution = Solution(source, module, tree)
    supply(solution)
    signal.signal(signal.SIGPROF, give_up)
    signal.signal(signal.SIGALRM, give_up)
    for node in tree.body:
        try:
            within(seconds, lambda: exec(compiled(node, flags_of(tree)), module.__dict__))
        except TooLong:
            solution.notes.append(f"the code at line {node.lineno}, which stands outside of every function, did not finish")
        except SystemExit:
            pass
        except ModuleNotFoundError as error:
            solution.problem = {"kind": "module", "words": f"the code imports {error.name}, which is not in the box"}
            return solution
        except BaseException as error:
            solution.notes.append(f"the code at line {node.lineno} raised {seeing.in_words(error)}")
        seeing.printed.clear()
    return solution


def within(seconds, call):
    """Ends a call after so much processor time, or four times as much on the clock; again and again, should it catch that."""
    timers = ((signal.ITIMER_PROF, seconds), (signal.ITIMER_REAL, 4 * seconds))
    for timer, limit in timers:
        signal.setitimer(timer, limit, 0.2)
    try:
        call()
    finally:
        for timer, _ in timers:
            signal.setitimer(timer, 0)


def give_up(number, frame):
    raise TooLong


def compiled(node, flags):
    return compile(ast.Module([node], []), "<solution>", "exec", flags=flags, dont_inherit=True)


def flags_of(tree):
    flags = 0
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module == "__future__":
            for alias in node.names:
                flags |= getattr(__future__, alias.name).compiler_flag
    return flags


class SuppliedNode:
    """A tree node for a file that speaks of one and leaves it out."""

    def __init__(self, val=0, left=None, right=None):
        self.val, self.left, self.right = val, left, right

    value = data = key = property(lambda self: self.val)


def supply(solution):
    """Names that interview sites supply without an import: type hints, and the node of a tree."""
    used = {node.id for node in ast.walk(solution.tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
    bound = {node.id for node in ast.walk(solution.tree) if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)}
    bound |= {node.name for node in ast.walk(solution.tree) if isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.AsyncFunctionDef))}
    bound |= {(alias.asname or alias.name).split(".")[0] for node in ast.walk(solution.tree) if isinstance(node, (ast.Import, ast.ImportFrom)) for alias in node.names}
    star = any(alias.name == "*" for node in ast.walk(solution.tree) if isinstance(node, ast.ImportFrom) for alias in node.names)
    builtins.exit = builtins.quit = sys.exit
    for name in ("TreeNode", "Node"):
        if name in used - bound:
            setattr(builtins, name, SuppliedNode)
    lazy = flags_of(solution.tree) & __future__.annotations.compiler_flag
    missing = sorted(name for name in used - bound if name in typing.__all__ and not hasattr(builtins, name))
    if not star:
        for name in missing:
            setattr(builtins, name, getattr(typing, name))
        if missing and not lazy:
            solution.notes.append(f"{', '.join(missing)} of typing had to be supplied: the import is missing")
