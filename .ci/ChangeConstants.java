import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Program that changes numeric constants of a module by half, up and down, one at a time, and runs the test classes that load a
 * changed class. It prints each change that no test notices. {@code .ci/constants} calls it with the class path of the tests.
 *
 * <p>Arguments: folder of the module, package of its classes, number of constants to draw (0 for all), seed of the draw, and a
 * pattern that matches the paths of the files to change.
 */
class ChangeConstants {

    private static final Pattern CONSTANT =
            Pattern.compile("static final (int|long|double) ([A-Z0-9_]+) = (-?[0-9_.]+);");

    /** Enough for the slowest test class on a busy machine. A test that takes longer is caught in a loop. */
    private static final int MAX_SECONDS = 120;

    /**
     * Changes without an effect: no form of a date has more than five words, so that a higher limit changes nothing.
     */
    private static final Set<String> WITHOUT_EFFECT = Set.of("print/PrintedDateParser.java MAX_WORDS 5 -> 7");

    private final Path module;
    private final String prefix;
    private final Path classes;
    private final Path sources;
    private final Path work = Files.createTempDirectory("constants");
    private final List<TestClass> tests = new ArrayList<>();
    private final Map<Path, String> texts = new LinkedHashMap<>();
    private int noticed;
    private int unnoticed;
    private int ineffective;

    private record TestClass(String name, Set<String> loaded, long nanoseconds) {}

    private record Constant(Path file, int line, String type, String name, String value, boolean isPrivate) {

        String changed(int direction) {
            String digits = value.replace("_", "");
            if (type.equals("double")) {
                return String.valueOf(Double.parseDouble(digits) * (1 + direction * 0.5));
            }
            long whole = Long.parseLong(digits);
            return String.valueOf(whole + direction * Math.max(1, Math.abs(whole) / 2));
        }
    }

    private ChangeConstants(Path module, String prefix) throws IOException {
        this.module = module;
        this.prefix = prefix;
        this.classes = module.resolve("target/classes");
        this.sources = module.resolve("src/main/java").resolve(prefix.replace('.', '/'));
    }

    public static void main(String[] arguments) throws Exception {
        ChangeConstants program = new ChangeConstants(Path.of(arguments[0]), arguments[1]);
        program.measure();
        program.change(Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]), Pattern.compile(arguments[4]));
        System.exit(program.unnoticed == 0 ? 0 : 1);
    }

    /** Runs each test class on the unchanged classes, to know which ones it loads. */
    private void measure() throws Exception {
        Path folder = module.resolve("target/test-classes");
        List<String> names;
        try (Stream<Path> files = Files.walk(folder.resolve(prefix.replace('.', '/')))) {
            names = files.map(file -> folder.relativize(file).toString())
                    .filter(file -> file.endsWith("Test.class") && !file.endsWith("AllocationTest.class"))
                    .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .toList();
        }
        for (String name : names) {
            long start = System.nanoTime();
            Set<String> loaded = ConcurrentHashMap.newKeySet();
            requireSuccess(name, loaded);
            tests.add(new TestClass(name, loaded, System.nanoTime() - start));
        }
        tests.sort(Comparator.comparingLong(TestClass::nanoseconds));
        System.out.println(tests.size() + " test classes");
    }

    private void requireSuccess(String test, Set<String> loaded) throws Exception {
        Optional<String> failure = run(test, Files.createDirectories(work.resolve("none")), loaded);
        if (failure.isPresent()) {
            throw new IllegalStateException("Fails without a change: " + failure.get());
        }
    }

    private void change(int sample, long seed, Pattern pattern) throws Exception {
        List<Constant> constants = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(sources)) {
            files = walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
        for (Path file : files) {
            String text = Files.readString(file);
            texts.put(file, text);
            if (pattern.matcher(file.toString()).find()) {
                List<String> lines = text.lines().toList();
                for (int i = 0; i < lines.size(); i++) {
                    Matcher found = CONSTANT.matcher(lines.get(i));
                    if (found.find()) {
                        boolean isPrivate = lines.get(i).contains("private ");
                        constants.add(
                                new Constant(file, i, found.group(1), found.group(2), found.group(3), isPrivate));
                    }
                }
            }
        }
        int all = constants.size();
        if (sample > 0) {
            Collections.shuffle(constants, new Random(seed));
            constants = constants.subList(0, Math.min(sample, all));
        }
        int done = 0;
        for (Constant constant : constants) {
            change(constant, 1);
            change(constant, -1);
            System.err.println(++done + " of " + constants.size() + " constants, " + unnoticed + " changes not noticed");
        }
        // A change must not have damaged what the test classes share.
        for (TestClass test : tests) {
            requireSuccess(test.name(), new HashSet<>());
        }
        System.out.println(constants.size() + " of " + all + " constants changed: " + noticed + " changes noticed, " + unnoticed
                + " not noticed, " + ineffective + " without effect");
    }

    private void change(Constant constant, int direction) throws Exception {
        String changed = constant.changed(direction);
        String description =
                sources.relativize(constant.file()) + " " + constant.name() + " " + constant.value() + " -> " + changed;
        if (WITHOUT_EFFECT.contains(description)) {
            ineffective++;
            return;
        }
        Path overlay = Files.createTempDirectory(work, "classes");
        Set<String> names = compile(constant, changed, overlay);
        List<TestClass> concerned = tests.stream()
                .filter(test -> !Collections.disjoint(test.loaded(), names))
                .sorted(Comparator.comparing((TestClass test) -> !isNear(test, constant)))
                .toList();
        for (TestClass test : concerned) {
            Optional<String> failure = run(test.name(), overlay, new HashSet<>());
            if (failure.isPresent()) {
                noticed++;
                return;
            }
        }
        unnoticed++;
        System.out.println("not noticed: " + description + " (" + concerned.size() + " test classes)");
    }

    /** Returns whether a test class is in the package of the constant. */
    private boolean isNear(TestClass test, Constant constant) {
        Path folder = sources.resolve(test.name().substring(prefix.length() + 1).replace('.', '/')).getParent();
        return folder.equals(constant.file().getParent());
    }

    /** Compiles the changed file, and those that may contain a copy of the value, and returns the names of the classes. */
    private Set<String> compile(Constant constant, String changed, Path overlay) throws IOException {
        List<String> lines = new ArrayList<>(texts.get(constant.file()).lines().toList());
        lines.set(
                constant.line(),
                lines.get(constant.line()).replace("= " + constant.value() + ";", "= " + changed + ";"));
        Path folder = Files.createTempDirectory(work, "source");
        List<String> arguments = new ArrayList<>(List.of(
                "-nowarn", "-proc:none", "-d", overlay.toString(), "-cp",
                classes + ":" + System.getProperty("java.class.path")));
        arguments.add(Files.write(folder.resolve(constant.file().getFileName()), lines).toString());
        if (!constant.isPrivate()) {
            Pattern word = Pattern.compile("\\b" + constant.name() + "\\b");
            texts.forEach((file, text) -> {
                if (!file.equals(constant.file()) && word.matcher(text).find()) {
                    arguments.add(file.toString());
                }
            });
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler.run(null, System.out, System.err, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("The change of " + constant + " cannot be compiled");
        }
        try (Stream<Path> files = Files.walk(overlay)) {
            return new HashSet<>(files.map(file -> overlay.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .toList());
        }
    }

    /** Runs a test class with the classes of a folder before those of the module; returns its first failure. */
    @SuppressWarnings({"deprecation", "removal"}) // A test that is caught in a loop does not react to an interruption.
    private Optional<String> run(String test, Path overlay, Set<String> loaded) throws Exception {
        List<String> failures = Collections.synchronizedList(new ArrayList<>());
        try (OverlayLoader loader = new OverlayLoader(overlay, loaded)) {
            Thread runner = new Thread(() -> execute(test, loader, failures));
            runner.setContextClassLoader(loader);
            runner.start();
            runner.join(MAX_SECONDS * 1_000L);
            if (runner.isAlive()) {
                runner.stop();
                failures.add(test + " did not end");
            }
        }
        return failures.stream().findFirst();
    }

    private static void execute(String test, ClassLoader loader, List<String> failures) {
        try {
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectClass(Class.forName(test, false, loader)))
                                    .build(),
                            new TestExecutionListener() {
                                @Override
                                public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
                                    if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                                        failures.add(test + "." + identifier.getDisplayName() + ": "
                                                + result.getThrowable().orElse(null));
                                    }
                                }
                            });
        } catch (Throwable failure) {
            failures.add(test + ": " + failure);
        }
    }

    /** Class loader that takes the classes of the module from a folder, or else from the module, and notes their names. */
    private final class OverlayLoader extends URLClassLoader {

        private final Set<String> loaded;

        OverlayLoader(Path overlay, Set<String> loaded) {
            super(
                    new URL[] {url(overlay), url(module.resolve("target/test-classes")), url(classes)},
                    ChangeConstants.class.getClassLoader());
            this.loaded = loaded;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(prefix + ".")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                loaded.add(name);
                Class<?> known = findLoadedClass(name);
                return known != null ? known : findClass(name);
            }
        }

        @Override
        public URL getResource(String name) {
            URL own = findResource(name);
            return own != null ? own : super.getResource(name);
        }
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
