import java.io.*;
import java.lang.reflect.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

/** What a call gave: its value or what it printed, as JSON. */
class Seeing {
    static final int LONGEST = 2_000_000;
    private static final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    static final PrintStream printed = new PrintStream(new OutputStream() {
        @Override public void write(int one) {
            if (bytes.size() < LONGEST) bytes.write(one);
        }

        @Override public void write(byte[] some, int from, int count) {
            if (bytes.size() < LONGEST) bytes.write(some, from, count);
        }
    }, true, StandardCharsets.UTF_8);

    interface Call {
        Object call() throws Throwable;
    }

    static String seen(Call call) {
        bytes.reset();
        Object value;
        try {
            value = call.call();
        } catch (RuntimeException | Error error) {
            throw error;
        } catch (Throwable error) {
            throw new Raised(error);
        }
        if (value == null && !text().isBlank()) return "{\"printed\":" + quoted(text()) + "}";
        StringBuilder told = new StringBuilder();
        show(value, told, 0);
        return told.toString();
    }

    static String tried(Call call) {
        try {
            return seen(call);
        } catch (VirtualMachineError | Coercing.Misfit error) {
            throw error;
        } catch (Throwable error) {
            return "{\"raised\":" + quoted(inWords(error)) + "}";
        }
    }

    static String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    static class Raised extends RuntimeException {
        Raised(Throwable cause) {
            super(cause);
        }
    }

    static Throwable bare(Throwable error) {
        while ((error instanceof Raised || error instanceof InvocationTargetException) && error.getCause() != null) error = error.getCause();
        return error;
    }

    static String inWords(Throwable thrown) {
        Throwable error = bare(thrown);
        String message = error.getMessage() == null ? "" : ": " + error.getMessage().replaceAll("\\s+", " ").replaceAll("@[0-9a-f]+", "@");
        String line = "";
        for (StackTraceElement step : error.getStackTrace()) {
            if (step.getModuleName() == null && !Harness.isOurs(step.getClassName())) {
                line = " (line " + step.getLineNumber() + ")";
                break;
            }
        }
        return error.getClass().getSimpleName() + (message.length() > 160 ? message.substring(0, 160) : message) + line;
    }

    static void show(Object value, StringBuilder told, int depth) {
        if (value instanceof Optional<?> optional) value = optional.orElse(null);
        if (value == null) told.append("null");
        else if (value instanceof Double || value instanceof Float) told.append(Double.isFinite(((Number) value).doubleValue()) ? value.toString() : "{\"object\":\"nan\"}");
        else if (value instanceof OptionalDouble one) told.append(one.isPresent() ? String.valueOf(one.getAsDouble()) : "null");
        else if (value instanceof OptionalInt one) told.append(one.isPresent() ? String.valueOf(one.getAsInt()) : "null");
        else if (value instanceof Number || value instanceof Boolean) told.append(value);
        else if (value instanceof CharSequence || value instanceof Character) told.append(quoted(value.toString()));
        else if (depth > 6) told.append("{\"object\":\"deep\"}");
        else if (value instanceof Map.Entry<?, ?> entry) list(List.of(Optional.ofNullable(entry.getKey()), Optional.ofNullable(entry.getValue())).iterator(), told, depth);
        else if (value instanceof Map<?, ?> map) {
            told.append("{\"pairs\":");
            list(map.entrySet().iterator(), told, depth);
            told.append("}");
        } else if (value.getClass().isArray()) {
            List<Object> all = new ArrayList<>();
            for (int at = 0; at < Array.getLength(value); at++) all.add(Array.get(value, at));
            list(all.iterator(), told, depth);
        } else if (value instanceof Iterable<?> many) list(many.iterator(), told, depth);
        else if (value instanceof Iterator<?> many) list(many, told, depth);
        else if (value instanceof java.util.stream.BaseStream<?, ?> stream) list(stream.iterator(), told, depth);
        else fields(value, told, depth);
    }

    private static void list(Iterator<?> all, StringBuilder told, int depth) {
        told.append("[");
        for (int count = 0; all.hasNext() && count < LONGEST; count++) {
            if (count > 0) told.append(",");
            show(all.next(), told, depth + 1);
        }
        told.append("]");
    }

    private static void fields(Object value, StringBuilder told, int depth) {
        Object node = Coercing.valueOfNode(value);
        if (node != null) {
            show(node, told, depth);
            return;
        }
        List<Object> all = new ArrayList<>();
        for (Field field : value.getClass().getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) || field.isSynthetic() || !field.trySetAccessible()) continue;
            try {
                all.add(field.get(value));
            } catch (IllegalAccessException error) {
                continue;
            }
        }
        list(all.iterator(), told, depth);
    }

    static String quoted(String text) {
        StringBuilder told = new StringBuilder("\"");
        for (char letter : text.toCharArray()) {
            if (letter == '"' || letter == '\\') told.append('\\').append(letter);
            else if (letter < ' ') told.append(String.format("\\u%04x", (int) letter));
            else told.append(letter);
        }
        return told.append('"').toString();
    }
}
