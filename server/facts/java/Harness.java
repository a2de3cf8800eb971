import java.io.*;
import java.lang.management.ManagementFactory;
import java.lang.reflect.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import java.util.function.*;

/** Runs a candidate's compiled classes on the tests that stand on stdin, each with classes loaded anew, and reports what was seen. Judging is not done here. */
public class Harness {
    static final int MOST_TIMEOUTS = 3;
    static final int TIME_CODE = 124;
    static final double PROBE_SECONDS = 1;

    /** How the program is called: in words, and as a function from loaded classes and a test's words to JSON. */
    record Entry(String words, BiFunction<Solution, Words, String> run) {}

    record Test(String name, double seconds, String words) {}

    public static void main(String[] arguments) throws Exception {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String nonce = input.readLine();
        String question = input.readLine();
        List<Test> tests = new ArrayList<>();
        for (String name = input.readLine(); name != null && !name.isEmpty(); name = input.readLine()) tests.add(new Test(name, Double.parseDouble(input.readLine()), input.readLine()));
        OutputStream output = new FileOutputStream(FileDescriptor.out);
        Consumer<String> report = line -> {
            try {
                output.write(("\n" + nonce + line + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException error) {
                Runtime.getRuntime().halt(1);
            }
        };
        System.setIn(new ByteArrayInputStream(new byte[0]));
        System.setOut(Seeing.printed);
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        report.accept("{\"hello\":true}");
        Entry entry = Finding.find(question);
        report.accept("{\"entry\":" + (entry == null ? "null" : Seeing.quoted(entry.words)) + "}");
        if (entry == null) Runtime.getRuntime().halt(0);
        for (Test test : tests) {
            String told = within(test.seconds, () -> entry.run.apply(new Solution(), new Words(test.words)));
            report.accept("{\"test\":" + Seeing.quoted(test.name) + "," + (told == null ? "\"died\":\"time\"" : told) + "}");
            // A thread cannot be stopped: whoever started this starts it again with the tests that are left.
            if (told == null) Runtime.getRuntime().halt(TIME_CODE);
        }
        report.accept("{\"end\":true}");
        Runtime.getRuntime().halt(0);
    }

    /** What the call gave as a part of a report's line; null when it took longer than so much processor time. */
    static String within(double seconds, Supplier<String> call) {
        String[] told = new String[1];
        Thread thread = new Thread(null, () -> {
            try {
                told[0] = "\"seen\":" + call.get();
            } catch (Coercing.Misfit error) {
                told[0] = "\"seen\":{\"cannot\":\"this shape does not hold the test\"}";
            } catch (OutOfMemoryError error) {
                told[0] = "\"died\":\"memory\"";
            } catch (StackOverflowError error) {
                told[0] = "\"died\":\"stack\"";
            } catch (Throwable error) {
                told[0] = "\"raised\":" + Seeing.quoted(Seeing.inWords(error));
            }
        }, "test", 64L << 20);
        thread.setDaemon(true);
        thread.start();
        var clock = ManagementFactory.getThreadMXBean();
        long until = System.nanoTime() + (long) (4e9 * seconds);
        while (thread.isAlive()) {
            try {
                thread.join(5);
            } catch (InterruptedException error) {
                return null;
            }
            if (thread.isAlive() && (clock.getThreadCpuTime(thread.getId()) > 1e9 * seconds || System.nanoTime() > until)) return null;
        }
        return told[0];
    }

    /** Whole numbers one after the other. */
    static class Words {
        private final String text;
        private int at = 0;

        Words(String text) {
            this.text = text;
        }

        int next() {
            while (text.charAt(at) == ' ') at++;
            int from = at;
            while (at < text.length() && text.charAt(at) != ' ') at++;
            return Integer.parseInt(text, from, at, 10);
        }

        List<Integer> list(int count) {
            List<Integer> found = new ArrayList<>(count);
            for (int index = 0; index < count; index++) found.add(next());
            return found;
        }
    }

    static final Path FOLDER = Path.of("/w/classes");

    /** Loads the candidate's classes itself, and leaves all others to its parent. */
    static class Anew extends URLClassLoader {
        Anew() throws MalformedURLException {
            super(new URL[] {FOLDER.toUri().toURL()}, Harness.class.getClassLoader());
        }

        @Override protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> found = findLoadedClass(name);
                return found != null ? found : isOurs(name) || !Files.exists(FOLDER.resolve(name.replace('.', '/') + ".class")) ? super.loadClass(name, resolve) : findClass(name);
            }
        }
    }

    static boolean isOurs(String name) {
        return name.matches("(Harness|Seeing|Coercing|Finding|Questions)(\\$.*)?");
    }

    /** The candidate's classes, loaded anew. */
    static class Solution {
        final List<Class<?>> classes = new ArrayList<>();

        Solution() {
            try (var names = Files.list(FOLDER); var sources = Files.list(Path.of("/w/solution"))) {
                ClassLoader loader = new Anew();
                String source = "";
                for (Path file : (Iterable<Path>) sources.sorted()::iterator) source += Files.readString(file);
                for (String name : (Iterable<String>) names.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(".class")).map(name -> name.substring(0, name.length() - 6)).filter(name -> !isOurs(name)).sorted()::iterator) {
                    Class<?> found = loader.loadClass(name);
                    if (!found.isAnonymousClass() && !found.isInterface() && !found.isEnum() && !Throwable.class.isAssignableFrom(found)) classes.add(found);
                }
                String text = source;
                classes.sort(Comparator.comparingInt((Class<?> one) -> Finding.secondChoice(one.getSimpleName())).thenComparingInt(one -> -text.indexOf(" " + one.getSimpleName())));
            } catch (IOException | ReflectiveOperationException error) {
                throw new IllegalStateException(error);
            }
        }

        Class<?> named(String name) {
            return classes.stream().filter(one -> one.getName().equals(name)).findFirst().orElseThrow();
        }
    }
}
