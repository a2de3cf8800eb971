import java.lang.reflect.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** The entry points of the five questions. */
class Questions {
    interface Fails<Given, Found> {
        Found apply(Given given) throws Throwable;
    }

    static Harness.Entry entry(String words, Fails2 run) {
        return new Harness.Entry(words, (solution, input) -> {
            try {
                return run.apply(solution, input);
            } catch (RuntimeException | Error error) {
                throw error;
            } catch (Throwable error) {
                throw new Seeing.Raised(error);
            }
        });
    }

    interface Fails2 {
        String apply(Harness.Solution solution, Harness.Words input) throws Throwable;
    }

    // Median

    static final List<String> ADD = List.of("addnum", "add", "insert", "addnumber", "push", "append", "update", "observe", "process", "feed", "ingest", "offer", "receive", "put", "record", "accept", "consume", "next");
    static final List<String> ADD_PART = List.of("addnum", "insert", "add", "push", "update", "process");
    static final List<String> ASK = List.of("findmedian", "getmedian", "median", "currentmedian", "calculatemedian", "get", "value", "current", "query", "peek", "result");

    static Harness.Entry median(Harness.Solution solution) {
        for (Class<?> cls : solution.classes) {
            Method ask = Finding.best(cls, ASK, List.of("median"), one -> one.getParameterCount() == 0);
            Method add = Finding.best(cls, ADD, ADD_PART, one -> one.getParameterCount() == 1 && Finding.isNumber(one.getGenericParameterTypes()[0]));
            if (add != null && ask != null && !Modifier.isAbstract(cls.getModifiers())) return entry("class " + cls.getSimpleName() + ": " + add.getName() + "(number), then " + ask.getName() + "()", (load, input) -> {
                Method adds = Finding.again(load, add), asks = Finding.again(load, ask);
                return stream(input, () -> Finding.holder(load, adds), (holder, value) -> adds.invoke(holder, Coercing.coerce(value, adds.getGenericParameterTypes()[0])), asks::invoke);
            });
            if (add != null && Finding.isNumber(add.getGenericReturnType()) && add.getReturnType() != Object.class) return entry("class " + cls.getSimpleName() + ": " + add.getName() + "(number) gives the median", (load, input) -> {
                Method adds = Finding.again(load, add);
                Object[] last = new Object[1];
                return stream(input, () -> Finding.holder(load, adds), (holder, value) -> last[0] = adds.invoke(holder, Coercing.coerce(value, adds.getGenericParameterTypes()[0])), holder -> last[0]);
            });
        }
        Method whole = function(solution, List.of("median", "solve", "run", "find", "get"), one -> one.getParameterCount() == 1 && Finding.isMany(one.getGenericParameterTypes()[0]));
        if (whole == null) return null;
        boolean single = !Finding.isMany(whole.getGenericReturnType()) && whole.getReturnType() != void.class;
        return entry(Finding.words(whole) + (single ? " over the numbers so far gives their median" : " over the whole stream gives each median"), (load, input) -> {
            Method call = Finding.again(load, whole);
            Fails<List<Integer>, Object> on = numbers -> call.invoke(Finding.holder(load, call), Coercing.coerce(numbers, call.getGenericParameterTypes()[0]));
            if (single) return stream(input, ArrayList::new, (holder, value) -> ((List<Integer>) holder).add(value), holder -> on.apply((List<Integer>) holder));
            boolean askEmpty = input.next() == 1;
            input.next();
            List<Integer> second = input.list(input.next());
            List<Integer> values = input.list(input.next());
            String empty = askEmpty ? Seeing.tried(() -> on.apply(List.of())) : "null";
            if (!second.isEmpty()) Seeing.tried(() -> on.apply(second));
            return "{\"empty\":" + empty + ",\"answers\":" + Seeing.seen(() -> on.apply(values)) + "}";
        });
    }

    interface Adding {
        void add(Object holder, Integer value) throws Throwable;
    }

    interface Making {
        Object make() throws Throwable;
    }

    static String stream(Harness.Words input, Making fresh, Adding add, Fails<Object, Object> ask) throws Throwable {
        boolean askEmpty = input.next() == 1, askTwice = input.next() == 1;
        List<Integer> second = input.list(input.next());
        List<Integer> values = input.list(input.next());
        Object holder = fresh.make();
        String empty = askEmpty ? Seeing.tried(() -> ask.apply(holder)) : "null";
        if (!second.isEmpty()) {
            Object other = fresh.make();
            for (Integer value : second) add.add(other, value);
        }
        StringBuilder answers = new StringBuilder();
        for (Integer value : values) {
            add.add(holder, value);
            if (askTwice) ask.apply(holder);
            answers.append(answers.length() == 0 ? "" : ",").append(Seeing.seen(() -> ask.apply(holder)));
        }
        return "{\"empty\":" + empty + ",\"answers\":[" + answers + "]}";
    }

    static Method function(Harness.Solution solution, List<String> names, Predicate<Method> fits) {
        List<Method> all = solution.classes.stream().filter(cls -> !Modifier.isAbstract(cls.getModifiers())).flatMap(Finding::methods).filter(fits).toList();
        return all.stream().filter(one -> Finding.rank(one.getName(), List.of(), names) < Integer.MAX_VALUE)
            .min(Comparator.comparingInt((Method one) -> Finding.secondChoice(one.getName()) + (Modifier.isPrivate(one.getModifiers()) ? 2 : 0)).thenComparingInt(one -> Finding.rank(one.getName(), List.of(), names))).orElse(null);
    }

    // Most frequent

    static final List<String> COUNT = List.of("k", "topk", "n", "top", "count", "limit", "m", "size", "howmany", "capacity");
    static final List<String> RESULT = List.of("frequent", "topk", "top", "most", "common", "heavy", "result", "find", "get", "solve", "k");

    static Harness.Entry frequent(Harness.Solution solution) {
        Predicate<Method> isFunction = one -> one.getParameterCount() == 2 && Arrays.stream(one.getGenericParameterTypes()).filter(Finding::isMany).count() == 1 && Arrays.stream(one.getGenericParameterTypes()).filter(type -> Coercing.raw(type) == int.class || Coercing.raw(type) == Integer.class).count() == 1;
        Method whole = function(solution, RESULT, isFunction);
        if (whole != null) return entry(Finding.words(whole), (load, input) -> {
            int k = input.next();
            List<Integer> values = input.list(input.next());
            Method call = Finding.again(load, whole);
            Type[] types = call.getGenericParameterTypes();
            Object[] given = Arrays.stream(types).map(type -> Finding.isMany(type) ? Coercing.coerce(values, type) : (Object) k).toArray();
            return Seeing.tried(() -> call.invoke(Finding.holder(load, call), given));
        });
        for (Class<?> cls : solution.classes) {
            Method result = Finding.best(cls, List.of(), RESULT, one -> one.getReturnType() != void.class && (one.getParameterCount() == 0 || one.getParameterCount() == 1 && Coercing.raw(one.getGenericParameterTypes()[0]) == int.class));
            Method feed = Finding.best(cls, ADD, ADD_PART, one -> one.getParameterCount() == 1 && !one.equals(result));
            boolean takes = Arrays.stream(cls.getDeclaredConstructors()).anyMatch(one -> Arrays.stream(one.getGenericParameterTypes()).anyMatch(Finding::isMany));
            if (result == null || feed == null && !takes) continue;
            return entry("class " + cls.getSimpleName() + ": " + (feed == null ? "made with the data" : feed.getName()) + ", then " + result.getName(), (load, input) -> {
                int k = input.next();
                List<Integer> values = input.list(input.next());
                return Seeing.tried(() -> {
                    Object holder = Finding.make(load.named(cls.getName()), feed == null ? values : List.of(), k);
                    if (feed != null) {
                        Method adds = Finding.again(load, feed);
                        Type type = adds.getGenericParameterTypes()[0];
                        if (Finding.isMany(type)) adds.invoke(holder, Coercing.coerce(values, type));
                        else for (Integer value : values) adds.invoke(holder, Coercing.coerce(value, type));
                    }
                    Method asks = Finding.again(load, result);
                    return asks.getParameterCount() == 0 ? asks.invoke(holder) : asks.invoke(holder, k);
                });
            });
        }
        return null;
    }

    // Random set

    static Harness.Entry randomSet(Harness.Solution solution) {
        for (Class<?> cls : solution.classes) {
            Predicate<Method> one = method -> method.getParameterCount() == 1 && (Finding.isNumber(method.getGenericParameterTypes()[0]) || Finding.isText(method.getGenericParameterTypes()[0]));
            Method insert = Finding.best(cls, List.of("insert", "add", "put", "push"), List.of("insert", "add"), one);
            Method remove = Finding.best(cls, List.of("delete", "remove", "erase", "discard"), List.of("delete", "remove", "erase"), one);
            Method draw = Finding.best(cls, List.of("getrandom", "random", "randomelement", "sample", "pick"), List.of("random", "rand", "sample"), method -> method.getParameterCount() == 0);
            if (insert == null || remove == null || draw == null) continue;
            return entry("class " + cls.getSimpleName() + ": " + insert.getName() + ", " + remove.getName() + ", " + draw.getName(), (load, input) -> {
                Method inserts = Finding.again(load, insert), removes = Finding.again(load, remove), draws = Finding.again(load, draw);
                List<Integer> second = input.list(input.next());
                Object holder = Finding.holder(load, draws);
                if (!second.isEmpty()) {
                    Object other = Finding.holder(load, draws);
                    for (Integer value : second) inserts.invoke(other, Coercing.coerce(value, inserts.getGenericParameterTypes()[0]));
                }
                StringBuilder told = new StringBuilder("[");
                for (int left = input.next(); left > 0; left--) {
                    int kind = input.next(), value = input.next();
                    Method step = kind == 0 ? inserts : removes;
                    told.append(kind == 2 ? draws(holder, draws, value) : Seeing.tried(() -> step.invoke(holder, Coercing.coerce(value, step.getGenericParameterTypes()[0])))).append(left > 1 ? "," : "");
                }
                return told.append("]").toString();
            });
        }
        return null;
    }

    static String draws(Object holder, Method draw, int times) {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        int others = 0;
        for (int time = 0; time < times; time++) {
            try {
                Object value = draw.invoke(holder);
                if (value instanceof Optional<?> optional) value = optional.orElse(null);
                if (value instanceof String text && text.matches("-?\\d+")) value = Integer.valueOf(text);
                if (value instanceof Number number) counts.merge(number.intValue(), 1, Integer::sum);
                else others++;
            } catch (ReflectiveOperationException error) {
                return "{\"raised\":" + Seeing.quoted(Seeing.inWords(error)) + "}";
            }
        }
        String told = counts.entrySet().stream().map(one -> "[" + one.getKey() + "," + one.getValue() + "]").collect(Collectors.joining(","));
        return "{\"drawn\":[" + told + (others == 0 ? "" : (told.isEmpty() ? "" : ",") + "[null," + others + "]") + "]}";
    }

    // Zigzag

    static final List<String> WALK = List.of("zigzag", "spiral", "zig", "traverse", "levelorder", "order", "print", "bfs", "level", "walk", "snake", "solve");

    static Harness.Entry zigzag(Harness.Solution solution) {
        Class<?> node = solution.classes.stream().filter(cls -> Coercing.nodeFields(cls) != null).findFirst().orElse(null);
        if (node == null) return null;
        Method whole = function(solution, WALK, one -> one.getParameterCount() == 1 && Coercing.raw(one.getGenericParameterTypes()[0]) == node);
        if (whole != null) return entry(Finding.words(whole) + " on nodes of the class " + node.getSimpleName(), (load, input) -> {
            Method call = Finding.again(load, whole);
            Object root = Coercing.tree(load.named(node.getName()), input);
            return Seeing.tried(() -> call.invoke(Finding.holder(load, call), root));
        });
        for (Class<?> cls : solution.classes) {
            Field kept = Arrays.stream(cls.getDeclaredFields()).filter(field -> Coercing.raw(field.getGenericType()) == node && cls != node).findFirst().orElse(null);
            Method walk = Finding.best(cls, List.of(), WALK, one -> one.getParameterCount() == 0);
            if (walk == null || kept == null && cls != node) continue;
            return entry((cls == node ? "" : "class " + cls.getSimpleName() + " with the root, then ") + walk.getName() + "()", (load, input) -> {
                Object root = Coercing.tree(load.named(node.getName()), input);
                if (cls == node) return root == null ? "{\"cannot\":\"there is no empty tree in this shape\"}" : Seeing.tried(() -> Finding.again(load, walk).invoke(root));
                Constructor<?> constructor = Arrays.stream(load.named(cls.getName()).getDeclaredConstructors()).min(Comparator.comparingInt(Constructor::getParameterCount)).orElseThrow();
                constructor.setAccessible(true);
                Object holder = constructor.newInstance(Arrays.stream(constructor.getParameterTypes()).map(type -> type.isInstance(root) ? root : null).toArray());
                Field field = load.named(cls.getName()).getDeclaredField(kept.getName());
                field.setAccessible(true);
                field.set(holder, root);
                return Seeing.tried(() -> Finding.again(load, walk).invoke(holder));
            });
        }
        return null;
    }

    // Cycle

    record Graph(int count, List<List<Integer>> edges) {
        static Graph read(Harness.Words input) {
            int count = input.next();
            return new Graph(count, IntStream.range(0, input.next()).mapToObj(at -> input.list(2)).toList());
        }

        List<List<Integer>> neighbours() {
            List<List<Integer>> found = new ArrayList<>();
            for (int at = 0; at < count; at++) found.add(new ArrayList<>());
            for (List<Integer> edge : edges) found.get(edge.get(0)).add(edge.get(1));
            return found;
        }

        List<List<Integer>> matrix() {
            List<List<Integer>> found = new ArrayList<>();
            if (count > 2000) throw new Coercing.Misfit();
            for (int at = 0; at < count; at++) found.add(new ArrayList<>(Collections.nCopies(count, 0)));
            for (List<Integer> edge : edges) found.get(edge.get(0)).set(edge.get(1), 1);
            return found;
        }

        Map<Integer, List<Integer>> map() {
            Map<Integer, List<Integer>> found = new LinkedHashMap<>();
            List<List<Integer>> rows = neighbours();
            for (int at = 0; at < count; at++) found.put(at, rows.get(at));
            return found;
        }
    }

    static final List<String> CHECK = List.of("hascycle", "iscyclic", "detectcycle", "containscycle", "detectcycles", "findcycle", "findcycles", "cyclic", "canfinish", "isdag", "isacyclic", "topologicalsort", "toposort", "findorder");
    static final List<String> CHECK_PART = List.of("cycl", "finish", "dag", "topo", "order", "detect", "loop");
    static final Graph CHAIN = new Graph(3, List.of(List.of(0, 1), List.of(1, 2)));
    static final Graph CYCLE = new Graph(3, List.of(List.of(0, 1), List.of(1, 2), List.of(2, 0)));

    interface Asking {
        Boolean ask(Harness.Solution solution, Graph graph) throws Throwable;
    }

    record Option(String words, int likely, Asking asking) {}

    static Harness.Entry cycle(Harness.Solution solution) {
        List<Option> options = new ArrayList<>();
        for (Class<?> cls : solution.classes) {
            Finding.methods(cls).filter(one -> Finding.rank(one.getName(), CHECK, CHECK_PART) < Integer.MAX_VALUE).forEach(one -> options.addAll(options(cls, one)));
        }
        options.sort(Comparator.comparingInt(Option::likely));
        Option best = null;
        int bestUnderstood = -1;
        for (Option option : options) {
            String chain = Harness.within(Harness.PROBE_SECONDS, () -> probe(option, CHAIN)), circle = chain == null ? null : Harness.within(Harness.PROBE_SECONDS, () -> probe(option, CYCLE));
            boolean right = "\"seen\":false".equals(chain) && "\"seen\":true".equals(circle);
            int understood = right ? 3 : (chain != null && chain.matches("\"seen\":(true|false)") ? 1 : 0) + (circle != null && circle.matches("\"seen\":(true|false)") ? 1 : 0);
            if (understood > bestUnderstood) {
                best = option;
                bestUnderstood = understood;
            }
            if (right) break;
        }
        if (best == null) return null;
        Option chosen = best;
        return entry(chosen.words, (load, input) -> {
            if (input.next() == 1) chosen.asking.ask(load, Graph.read(input));
            StringBuilder told = new StringBuilder();
            for (int left = input.next(); left > 0; left--) told.append(chosen.asking.ask(load, Graph.read(input))).append(left > 1 ? "," : "");
            return "{\"answers\":[" + told + "],\"cycles\":null}";
        });
    }

    static String probe(Option option, Graph graph) {
        try {
            return String.valueOf(option.asking.ask(new Harness.Solution(), graph));
        } catch (RuntimeException | Error error) {
            throw error;
        } catch (Throwable error) {
            throw new Seeing.Raised(error);
        }
    }

    static final Map<String, Function<Graph, Object>> FORMS = new LinkedHashMap<>();
    static {
        FORMS.put("lists of neighbours", Graph::neighbours);
        FORMS.put("a list of edges", Graph::edges);
        FORMS.put("a map of lists", Graph::map);
        FORMS.put("a matrix", Graph::matrix);
    }

    /** Ways to hand a graph to this method or to the constructor of its class. */
    static List<Option> options(Class<?> cls, Method check) {
        int likely = 10 * Finding.rank(check.getName(), CHECK, CHECK_PART) + (Modifier.isPrivate(check.getModifiers()) ? 2000 : 0) + 1000 * Finding.secondChoice(check.getName());
        List<Option> found = new ArrayList<>();
        Method add = Finding.best(cls, List.of("addedge", "add", "connect", "link"), List.of("addedge"), one -> one.getParameterCount() == 2);
        Method node = Finding.best(cls, List.of("addnode", "addvertex"), List.of("addnode", "addvertex"), one -> one.getParameterCount() == 1);
        FORMS.forEach((form, make) -> {
            boolean edges = form.endsWith("edges");
            int order = check.getParameterCount() > 0 && named(check).matches(".*(edge|prereq|pair).*") == edges ? 0 : 1;
            if (check.getParameterCount() > 0) found.add(new Option(Finding.words(check) + " of " + form, likely + order, (load, graph) -> {
                Method call = Finding.again(load, check);
                return told(check, () -> call.invoke(Finding.holder(load, call), arguments(call.getGenericParameterTypes(), graph, make)), graph.count);
            }));
            else if (add == null) found.add(new Option("class " + cls.getSimpleName() + " made with " + form + ", then " + check.getName(), likely + order, (load, graph) ->
                told(check, () -> Finding.again(load, check).invoke(Finding.make(load.named(cls.getName()), make.apply(graph), graph.count)), graph.count)));
        });
        if (check.getParameterCount() == 0 && add != null) found.add(new Option("class " + cls.getSimpleName() + ", " + add.getName() + "(from, to), then " + check.getName(), likely, (load, graph) -> {
            Object holder = Finding.make(load.named(cls.getName()), List.of(), graph.count);
            Method adds = Finding.again(load, add);
            Type[] types = adds.getGenericParameterTypes();
            if (node != null) for (int at = 0; at < graph.count; at++) Finding.again(load, node).invoke(holder, Coercing.coerce(at, node.getGenericParameterTypes()[0]));
            for (List<Integer> edge : graph.edges) adds.invoke(holder, Coercing.coerce(edge.get(0), types[0]), Coercing.coerce(edge.get(1), types[1]));
            return told(check, () -> Finding.again(load, check).invoke(holder), graph.count);
        }));
        return found;
    }

    static String named(Method method) {
        return Arrays.stream(method.getParameters()).map(one -> Finding.plain(one.getName())).collect(Collectors.joining(" "));
    }

    static Object[] arguments(Type[] types, Graph graph, Function<Graph, Object> make) {
        return Arrays.stream(types).map(type -> Coercing.raw(type) == int.class || Coercing.raw(type) == Integer.class ? (Object) graph.count : Coercing.coerce(make.apply(graph), type)).toArray();
    }

    /** True for a cycle, false for none, null when it cannot be understood. */
    static Boolean told(Method check, Seeing.Call call, int count) {
        String name = Finding.plain(check.getName());
        String seen;
        try {
            seen = Seeing.seen(call);
        } catch (RuntimeException error) {
            if (Seeing.inWords(error).toLowerCase(Locale.ROOT).contains("cycl")) return true;
            throw error;
        }
        boolean inverted = name.matches(".*(canfinish|finish|isdag|acyclic|nocycle|valid).*");
        if (seen.equals("true") || seen.equals("false")) return seen.equals("true") != inverted;
        if (seen.startsWith("{\"printed\"") || seen.startsWith("\"")) {
            String low = seen.toLowerCase(Locale.ROOT);
            if (low.matches(".*(no cycle|not cyclic|acyclic|no loop|not contain|doesn't contain|not have|not found|not detected|false|\"no\").*")) return false;
            return low.matches(".*(cycl|yes|true|loop).*") ? true : null;
        }
        boolean order = name.matches(".*(topo|order|kahn|sort).*");
        int size = seen.equals("null") || seen.equals("[]") ? 0 : seen.startsWith("[") ? seen.split(",").length : -1;
        if (size < 0) return seen.matches("-?\\d+") ? !seen.equals("0") : null;
        return order ? size < count : size > 0;
    }
}
