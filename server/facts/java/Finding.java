import java.lang.reflect.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** How a candidate's classes and methods are recognised, whatever they are called. */
class Finding {
    static Harness.Entry find(String question) {
        Harness.Solution solution = new Harness.Solution();
        return switch (question) {
            case "median" -> Questions.median(solution);
            case "frequent" -> Questions.frequent(solution);
            case "random_set" -> Questions.randomSet(solution);
            case "zigzag" -> Questions.zigzag(solution);
            case "cycle" -> Questions.cycle(solution);
            default -> null;
        };
    }

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    static int secondChoice(String name) {
        String words = name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        return words.matches("(.*_)?(brute|naive|slow|old|test|check|main|demo|helper|reference|oracle|expected|example)(_.*|s?)") ? 1 : 0;
    }

    static int rank(String name, List<String> exact, List<String> part) {
        int at = exact.indexOf(plain(name));
        if (at >= 0) return at;
        for (int place = 0; place < part.size(); place++) if (plain(name).contains(part.get(place))) return exact.size() + place;
        return Integer.MAX_VALUE;
    }

    static Method best(Class<?> cls, List<String> exact, List<String> part, Predicate<Method> fits) {
        return methods(cls).filter(fits).filter(one -> rank(one.getName(), exact, part) < Integer.MAX_VALUE)
            .min(Comparator.comparingInt((Method one) -> Modifier.isPrivate(one.getModifiers()) ? 1 : 0).thenComparingInt(one -> rank(one.getName(), exact, part)).thenComparing(Method::getName)).orElse(null);
    }

    static Stream<Method> methods(Class<?> cls) {
        List<Method> found = new ArrayList<>();
        for (Class<?> level = cls; level != null && level != Object.class; level = level.getSuperclass()) {
            for (Method method : level.getDeclaredMethods()) {
                boolean hidden = method.isSynthetic() || method.isBridge() || Modifier.isAbstract(method.getModifiers()) || method.getName().equals("main");
                if (!hidden && level.getClassLoader() == cls.getClassLoader() && method.trySetAccessible()) found.add(method);
            }
        }
        return found.stream().sorted(Comparator.comparingInt((Method one) -> secondChoice(one.getName())).thenComparingInt(one -> Modifier.isPrivate(one.getModifiers()) ? 1 : 0).thenComparing(Method::getName).thenComparingInt(Method::getParameterCount));
    }

    /** An object, with `data` for parameters that hold many and `number` for those that hold one. */
    static Object make(Class<?> cls, Object data, int number) throws ReflectiveOperationException {
        Constructor<?>[] all = cls.getDeclaredConstructors();
        Arrays.sort(all, Comparator.comparingInt(Constructor::getParameterCount));
        RuntimeException misfit = new Coercing.Misfit();
        for (Constructor<?> constructor : all) {
            constructor.setAccessible(true);
            Type[] types = constructor.getGenericParameterTypes();
            try {
                Object[] given = new Object[types.length];
                for (int at = 0; at < given.length; at++) given[at] = argument(types[at], data, number);
                return constructor.newInstance(given);
            } catch (Coercing.Misfit error) {
                misfit = error;
            }
        }
        throw misfit;
    }

    static Object argument(Type type, Object data, int number) {
        Class<?> wanted = Coercing.raw(type);
        if (wanted == Random.class) return new Random(0);
        if (wanted == int.class || wanted == Integer.class || wanted == long.class) return Coercing.coerce(number, type);
        return Coercing.coerce(data, type);
    }

    /** The object on which the method is called: none for a static one. */
    static Object holder(Harness.Solution solution, Method method) throws ReflectiveOperationException {
        Class<?> cls = solution.named(method.getDeclaringClass().getName());
        return Modifier.isStatic(method.getModifiers()) ? null : make(cls, List.of(), 1_000_000_000);
    }

    /** The same method of classes that were loaded anew. */
    static Method again(Harness.Solution solution, Method method) {
        return methods(solution.named(method.getDeclaringClass().getName())).filter(one -> one.getName().equals(method.getName()) && Arrays.toString(one.getGenericParameterTypes()).equals(Arrays.toString(method.getGenericParameterTypes()))).findFirst().orElseThrow();
    }

    static boolean isMany(Type type) {
        Class<?> wanted = Coercing.raw(type);
        return wanted.isArray() || Iterable.class.isAssignableFrom(wanted) || Iterator.class.isAssignableFrom(wanted) || wanted.getName().startsWith("java.util.stream.");
    }

    static boolean isNumber(Type type) {
        Class<?> wanted = Coercing.raw(type);
        return wanted == int.class || wanted == Integer.class || wanted == long.class || wanted == Long.class || wanted == double.class || wanted == Double.class || wanted == Object.class;
    }

    static boolean isText(Type type) {
        return Coercing.raw(type) == String.class;
    }

    static String words(Method method) {
        String parameters = Arrays.stream(method.getParameters()).map(Parameter::getName).collect(Collectors.joining(", "));
        return method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(" + parameters + ")";
    }
}
