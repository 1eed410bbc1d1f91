package org.mesinfos.pipelines.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

final class FailureTextTest {

    private static final String BECAUSE = System.lineSeparator() + "  because: ";

    /** Failure of several steps: the first one is the cause, the others are suppressed. */
    private static final class SeveralFailures extends IOException {

        private static final long serialVersionUID = 1L;

        SeveralFailures(Exception first, Exception second) {
            super("Two steps failed.", first);
            addSuppressed(second);
        }
    }

    @Test
    void hasALineForEachCause() {
        Exception first = new NoSuchFileException("/readers/budget");
        Exception second = new NoSuchFileException("/tables");

        assertThat(FailureText.of(new SeveralFailures(first, second)))
                .isEqualTo("Two steps failed." + BECAUSE + "there is no such file or folder: /readers/budget" + BECAUSE
                        + "there is no such file or folder: /tables");
    }

    @Test
    void statesWhatToDoAboutTooLittleMemory() {
        assertThat(FailureText.of(new IOException(new OutOfMemoryError("GC overhead limit exceeded"))))
                .endsWith(
                        "the memory of Java is too small: give it more, such as MESINFOS_JAVA_OPTIONS=-Xmx8g, or limit the rows"
                                + " that an organisation may deliver with quota in the settings (all rows of one person, or of one"
                                + " reference without a known owner, have to fit into memory)");
    }

    @Test
    void advisesNoLargerHeapWhereThatWouldNotHelp() {
        assertThat(FailureText.of(new OutOfMemoryError("Required length exceeds implementation limit")))
                .isEqualTo("Java has too few resources: Required length exceeds implementation limit");
    }

    /** Messages of libraries may quote what they were reading. */
    @Test
    void hasNoMessageOfALibraryThatAnExceptionOfJavaRepeats() {
        IOException library =
                catchThrowableOfType(JsonParseException.class, () -> new ObjectMapper().readTree("{\"name\": Ana}"));

        assertThat(FailureText.of(new IOException("The file is damaged", new UncheckedIOException(library))))
                .startsWith("The file is damaged" + BECAUSE + "JsonParseException")
                .doesNotContain("Ana");
    }
}
