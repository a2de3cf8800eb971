import java.lang.reflect.*;
import java.util.*;

/** Turns lists of numbers into what a parameter asks for, and builds the candidate's nodes. */
class Coercing {
    static final List<String> VALUE = List.of("val", "value", "data", "key", "item", "v", "x", "info", "num", "label", "d");
    static final List<String> LEFT = List.of("left", "leftchild", "l", "leftnode", "lc");
    static final List<String> RIGHT = List.of("right", "rightchild", "r", "rightnode", "rc");

    static class Misfit extends RuntimeException {}

    static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) return plain;
        if (type instanceof ParameterizedType generic) return (Class<?>) generic.getRawType();
        if (type instanceof GenericArrayType array) return Array.newInstance(raw(array.getGenericComponentType()), 0).getClass();
        if (type instanceof WildcardType wild) return wild.getUpperBounds()[0] == Object.class ? Integer.class : raw(wild.getUpperBounds()[0]);
        if (type instanceof TypeVariable<?> variable) return variable.getBounds()[0] instanceof Class<?> bound && Map.class.isAssignableFrom(bound) ? bound : Integer.class;
        return Object.class;
    }

    static Type part(Type type, int at) {
        if (type instanceof ParameterizedType generic && generic.getActualTypeArguments().length > at) return generic.getActualTypeArguments()[at];
        if (type instanceof GenericArrayType array) return array.getGenericComponentType();
        return type instanceof Class<?> plain && plain.isArray() ? plain.getComponentType() : Integer.class;
    }

    /** `value` is an Integer, a List of such values, or a Map of them. */
    static Object coerce(Object value, Type type) {
        Class<?> wanted = raw(type);
        if (value instanceof Integer number) {
            if (wanted == int.class || wanted == Integer.class || wanted == Object.class || wanted == Number.class || wanted == Comparable.class) return number;
            if (wanted == long.class || wanted == Long.class) return number.longValue();
            if (wanted == double.class || wanted == Double.class) return number.doubleValue();
            if (wanted == boolean.class || wanted == Boolean.class) return number != 0;
            if (wanted == String.class || wanted == CharSequence.class) return number.toString();
            throw new Misfit();
        }
        if (value instanceof Map<?, ?> map) {
            if (!Map.class.isAssignableFrom(wanted)) throw new Misfit();
            Map<Object, Object> found = wanted == TreeMap.class || wanted == SortedMap.class ? new TreeMap<>() : new LinkedHashMap<>();
            map.forEach((key, one) -> found.put(coerce(key, part(type, 0)), coerce(one, part(type, 1))));
            return found;
        }
        if (value instanceof List<?> list) {
            if (wanted.isArray()) {
                Object found = Array.newInstance(wanted.getComponentType(), list.size());
                for (int at = 0; at < list.size(); at++) Array.set(found, at, coerce(list.get(at), part(type, 0)));
                return found;
            }
            if (wanted == Iterator.class || wanted.getName().startsWith("java.util.stream.")) {
                List<Object> found = new ArrayList<>();
                for (Object one : list) found.add(coerce(one, part(type, 0)));
                if (wanted == java.util.stream.IntStream.class) return found.stream().mapToInt(one -> (Integer) one);
                return wanted == Iterator.class ? found.iterator() : found.stream();
            }
            Collection<Object> found = Set.class.isAssignableFrom(wanted) ? new LinkedHashSet<>() : wanted == LinkedList.class || Queue.class.isAssignableFrom(wanted) ? new LinkedList<>() : new ArrayList<>(list.size());
            if (!wanted.isInstance(found)) throw new Misfit();
            for (Object one : list) found.add(coerce(one, part(type, 0)));
            return found;
        }
        throw new Misfit();
    }

    /** The fields for value, left and right; null when the class is no node of a tree. */
    static Field[] nodeFields(Class<?> cls) {
        Field value = null, left = null, right = null;
        for (Field field : cls.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) continue;
            String name = Finding.plain(field.getName());
            boolean child = raw(field.getGenericType()).isAssignableFrom(cls) && raw(field.getGenericType()) != Object.class || Optional.class == field.getType();
            if (child && LEFT.contains(name)) left = field;
            else if (child && RIGHT.contains(name)) right = field;
            else if (!child && (value == null || VALUE.contains(name))) value = field;
        }
        if (value == null || left == null || right == null) return null;
        Field[] found = {value, left, right};
        for (Field field : found) field.setAccessible(true);
        return found;
    }

    static Object valueOfNode(Object node) {
        Field[] fields = nodeFields(node.getClass());
        try {
            return fields == null ? null : fields[0].get(node);
        } catch (IllegalAccessException error) {
            return null;
        }
    }

    static Object tree(Class<?> cls, Harness.Words words) throws ReflectiveOperationException {
        int count = words.next();
        int root = words.next();
        Field[] fields = nodeFields(cls);
        Constructor<?> constructor = Arrays.stream(cls.getDeclaredConstructors()).min(Comparator.comparingInt(one -> one.getParameterCount() == 1 ? -1 : one.getParameterCount())).orElseThrow();
        constructor.setAccessible(true);
        Parameter[] parameters = constructor.getParameters();
        Object[] nodes = new Object[count];
        for (int at = 0; at < count; at++) {
            int value = words.next();
            Object[] given = new Object[parameters.length];
            for (int index = 0; index < given.length; index++) given[index] = raw(parameters[index].getParameterizedType()).isAssignableFrom(cls) && raw(parameters[index].getParameterizedType()) != Object.class ? null : coerce(value, parameters[index].getParameterizedType());
            nodes[at] = constructor.newInstance(given);
            if (parameters.length == 0) fields[0].set(nodes[at], coerce(value, fields[0].getGenericType()));
        }
        for (int side = 1; side <= 2; side++) {
            for (int at = 0; at < count; at++) {
                int child = words.next();
                if (child >= 0) fields[side].set(nodes[at], nodes[child]);
            }
        }
        return count == 0 ? null : nodes[root];
    }
}
