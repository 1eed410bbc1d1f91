package org.mesinfos.connectors.format.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.intake.BytesContent;

final class DocumentProcessesTest {

    private static final BytesContent FILE = BytesContent.utf8("name", "ab");

    @TempDir
    private Path folder;

    private final DocumentProcesses processes = new DocumentProcesses(Duration.ofMinutes(5));

    /** Task that outputs context and arguments, and then the file from a position. */
    public static final class Copy implements DocumentTask {
        @Override
        public void run(SourceContent content, List<String> arguments, OutputStream output) throws IOException {
            output.write((content.context() + "|" + arguments + "|" + content.size() + "|")
                    .getBytes(StandardCharsets.UTF_8));
            try (InputStream in = content.open(Long.parseLong(arguments.get(0)))) {
                in.transferTo(output);
            }
        }
    }

    /** Task that outputs the names of the variables of its environment. */
    public static final class Environment implements DocumentTask {
        @Override
        public void run(SourceContent content, List<String> arguments, OutputStream output) throws IOException {
            output.write(String.join(" ", System.getenv().keySet()).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Task that behaves like a library that a hostile file misleads. A second argument is a file to create at its start. */
    public static final class Hostile implements DocumentTask {
        @Override
        public void run(SourceContent content, List<String> arguments, OutputStream output) throws IOException {
            output.write(new byte[1 << 17]);
            System.out.println("printed on the pipe");
            if (arguments.size() > 1) {
                Files.createFile(Path.of(arguments.get(1)));
            }
            switch (arguments.get(0)) {
                case "memory" -> {
                    List<byte[]> kept = new ArrayList<>();
                    while (!kept.isEmpty() || !arguments.isEmpty()) {
                        kept.add(new byte[1 << 20]);
                    }
                }
                case "hang" -> {
                    while (!arguments.isEmpty()) {
                        Thread.onSpinWait();
                    }
                }
                case "read for ever" -> {
                    while (!arguments.isEmpty()) {
                        content.open().close();
                        content.open().readNBytes(1);
                    }
                }
                case "crash" -> Runtime.getRuntime().halt(1);
                case "error" -> throw new IllegalStateException("personal data");
                case "recursion" -> recurse(0);
                default -> {
                    try {
                        content.open().readAllBytes();
                    } catch (IOException taken) {
                        output.write('?'); // Mistaken for a property of the file.
                    }
                }
            }
        }

        @SuppressWarnings("InfiniteRecursion") // To fill the stack.
        private static int recurse(int depth) {
            return recurse(depth + 1) + depth;
        }
    }

    /** A file on a failing disk. */
    private record Unreadable(SourceContext context, long size) implements SourceContent {
        @Override
        public InputStream open(long offset) throws IOException {
            throw new IOException("disk");
        }
    }

    @Test
    void taskReceivesContextArgumentsAndBytes() throws IOException {
        try (Spool output = processes.run(Copy.class, FILE, List.of("1", "é\n"))) {
            assertThat(output.open())
                    .hasBinaryContent((FILE.context() + "|[1, é\n]|2|b").getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void taskHasNoVariableThatCouldBeAPassword() throws IOException {
        String harmless = "PATH|LANG|TZ|TMPDIR|TMP|TEMP|LD_LIBRARY_PATH|LC_.*|_|SHLVL|PWD";
        assumeThat(System.getenv().keySet())
                .as("variables that could be a password")
                .anyMatch(name -> !name.matches(harmless));
        try (Spool output = processes.run(Environment.class, FILE, List.of());
                InputStream in = output.open()) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).split(" "))
                    .isNotEmpty()
                    .allMatch(name -> name.matches(harmless));
        }
    }

    @Test
    void outputOfAnySizeCanBeOpenedSeveralTimes() throws IOException {
        byte[] bytes = new byte[5_000_000];
        new Random(1).nextBytes(bytes);
        BytesContent file = BytesContent.of("large", bytes);

        try (Spool output = processes.run(Copy.class, file, List.of("0"))) {
            byte[] copied;
            try (InputStream in = output.open()) {
                copied = in.readAllBytes();
            }
            assertThat(copied).endsWith(bytes);
            assertThat(output.open()).hasBinaryContent(copied);
        }
    }

    @Test
    void exhaustedMemoryIsALimitOfTheFile() throws IOException {
        assertThatThrownBy(() -> hostile("memory"))
                .isInstanceOfSatisfying(
                        DocumentLimitException.class,
                        limit -> assertThat(limit.limit()).isEqualTo(DocumentLimitException.Limit.MEMORY));
        taskReceivesContextArgumentsAndBytes();
    }

    @Test
    void processThatDoesNotAnswerIsNoPropertyOfTheFile() {
        assertEnds(DocumentProcesses::new, "hang", "The process that reads documents did not answer in time");
    }

    @Test
    void processThatAnswersForEverIsEnded() {
        assertEnds(
                limit -> new DocumentProcesses(Duration.ofMinutes(5), limit),
                "read for ever",
                "The process that reads documents worked on one file for longer than the limit");
    }

    /** The limits include the start of the process. They are doubled until it has started its task within them. */
    private void assertEnds(Function<Duration, DocumentProcesses> pool, String behaviour, String message) {
        Path started = folder.resolve("started");
        for (Duration limit = Duration.ofSeconds(1); !Files.exists(started); limit = limit.multipliedBy(2)) {
            DocumentProcesses impatient = pool.apply(limit);
            assertThatThrownBy(() -> impatient.run(Hostile.class, FILE, List.of(behaviour, started.toString())))
                    .isInstanceOf(DocumentProcessException.class)
                    .hasMessage(message);
        }
    }

    @Test
    void processThatEndsIsNoPropertyOfTheFile() throws IOException {
        assertThatThrownBy(() -> hostile("crash"))
                .isInstanceOf(DocumentProcessException.class)
                .hasMessage("The process that reads documents ended unexpectedly");
        taskReceivesContextArgumentsAndBytes();
    }

    @Test
    void errorOfATaskIsNamedWithoutItsMessage() {
        assertThatThrownBy(() -> hostile("error"))
                .isInstanceOf(DocumentTaskException.class)
                .hasMessage("IllegalStateException");
        assertThatThrownBy(() -> hostile("recursion"))
                .isInstanceOf(DocumentTaskException.class)
                .hasMessage("StackOverflowError");
    }

    @Test
    void errorOfTheStorageIsNeverAPropertyOfTheFile() {
        assertThatThrownBy(() -> processes.run(Hostile.class, new Unreadable(FILE.context(), 7), List.of("read")))
                .isInstanceOf(IOException.class)
                .hasMessage("disk");
    }

    private void hostile(String behaviour) throws IOException {
        processes.run(Hostile.class, FILE, List.of(behaviour)).close();
    }
}
