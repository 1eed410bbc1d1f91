package org.mesinfos.connectors.format.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.intake.BytesContent;

final class DocumentProcessesTest {

    private static final BytesContent FILE = BytesContent.utf8("name", "ab");

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

    /** Task that behaves like a library that a hostile file misleads. */
    public static final class Hostile implements DocumentTask {
        @Override
        public void run(SourceContent content, List<String> arguments, OutputStream output) throws IOException {
            output.write(new byte[1 << 17]);
            System.out.println("printed on the pipe");
            switch (arguments.get(0)) {
                case "memory" -> {
                    List<byte[]> kept = new ArrayList<>();
                    while (!kept.isEmpty() || arguments.size() == 1) {
                        kept.add(new byte[1 << 20]);
                    }
                }
                case "hang" -> {
                    while (arguments.size() == 1) {
                        Thread.onSpinWait();
                    }
                }
                case "read for ever" -> {
                    while (arguments.size() == 1) {
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
        assertThat(System.getenv()).containsKey("HOME");
        try (Spool output = processes.run(Environment.class, FILE, List.of());
                InputStream in = output.open()) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).split(" "))
                    .isNotEmpty()
                    .allMatch(name -> name.matches("PATH|LANG|TZ|TMPDIR|TMP|TEMP|LD_LIBRARY_PATH|LC_.*|_|SHLVL|PWD"));
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
        DocumentProcesses impatient = new DocumentProcesses(Duration.ofSeconds(1));

        assertThatThrownBy(() -> impatient.run(Hostile.class, FILE, List.of("hang")))
                .isInstanceOf(DocumentProcessException.class)
                .hasMessage("The process that reads documents did not answer in time");
    }

    @Test
    void processThatAnswersForEverIsEnded() {
        DocumentProcesses impatient = new DocumentProcesses(Duration.ofMinutes(5), Duration.ofSeconds(1));

        assertThatThrownBy(() -> impatient.run(Hostile.class, FILE, List.of("read for ever")))
                .isInstanceOf(DocumentProcessException.class)
                .hasMessage("The process that reads documents did not answer in time");
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
