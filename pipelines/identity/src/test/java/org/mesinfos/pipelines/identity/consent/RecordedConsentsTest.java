package org.mesinfos.pipelines.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Consents that reader applications collect. */
final class RecordedConsentsTest {

    @TempDir
    private Path folder;

    private RecordedConsents collected(Set<String> people, List<ConsentGrant> ofOperator, String... lines)
            throws IOException {
        Path file = Files.writeString(
                folder.resolve("collected.csv"), ConsentsReader.HEADER + "\n" + String.join("\n", lines) + "\n");
        return RecordedConsents.of(ofOperator, List.of(new ConsentCollector("budget", file, Optional.of(people))));
    }

    private static List<String> texts(RecordedConsents consents) {
        return Stream.concat(consents.grants().stream(), consents.collected().stream())
                .map(grant -> grant.person() + " " + grant.recordType() + " " + grant.reader() + " " + grant.version())
                .toList();
    }

    private List<ConsentGrant> operator(String line) throws IOException {
        return ConsentsReader.read(
                Files.writeString(folder.resolve("consents.csv"), ConsentsReader.HEADER + "\n" + line + "\n"),
                Set.of("budget", "other"),
                LocalDate.of(2024, 6, 1));
    }

    @Test
    void anApplicationGrantsForItselfAndItsPeopleOnly() throws IOException {
        RecordedConsents consents = collected(
                Set.of("alice"),
                List.of(),
                "alice;bank;bank-transactions;budget;;;v1",
                "alice;bank;bank-transactions;other;;;v1",
                "alice;bank;bank-transactions;*;;;v1",
                "bob;bank;bank-transactions;budget;;;v1");

        assertThat(texts(consents)).containsExactly("alice bank-transactions budget v1");
        assertThat(consents.refusals())
                .containsExactly(
                        "consents collected by budget line 3: found a consent for another reader application, expected budget",
                        "consents collected by budget line 4: found a consent for another reader application, expected budget",
                        "consents collected by budget line 5: found a person for whom the application collects no"
                                + " consents, expected a person that the settings name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alice;bank;scores;budget;2024-01-01;2024-06-0;v1 | a day in another notation, or one that does not exist",
                "alice;bank;scores;budget;2024-06-01;2024-01-01;v1 | an end that is not after the beginning",
                "alice;bank;score;budget;2024-01-01;2024-06-01;v1 | an unknown record type or field",
                "alice;bank;scores;budget;2024-01-01;2024-06 | 6 fields",
                "alice;bank;scores;budget;2024-01-01;\"2024-06-01\";v1 | a quote"
            })
    void aLineThatMayBeAWithdrawalLeavesTheApplicationWithoutConsents(String line, String found) throws IOException {
        RecordedConsents consents = collected(Set.of("alice"), List.of(), "alice;*;*;budget;2024-01-01;;v1", line);

        assertThat(consents.collected()).isEmpty();
        assertThat(consents.unread()).containsExactly("budget");
        assertThat(consents.refusals())
                .singleElement()
                .asString()
                .startsWith("consents collected by budget line 3: found " + found);
    }

    @Test
    void aLineOfTheOperatorAboutTheSameDataTakesPrecedence() throws IOException {
        RecordedConsents consents = collected(
                Set.of("alice"),
                operator("alice;bank;scores;budget;;2024-01-01;operator"),
                "alice;bank;scores;budget;2024-02-01;;app",
                "alice;bank;bank-transactions;budget;;;app");

        assertThat(texts(consents))
                .containsExactly("alice scores budget operator", "alice bank-transactions budget app");
        assertThat(consents.refusals()).isEmpty();
        assertThat(consents.unread()).isEmpty();
    }

    @Test
    void anApplicationWhoseFileCannotBeReadIsUnread() {
        RecordedConsents consents = RecordedConsents.of(
                List.of(), List.of(new ConsentCollector("budget", folder.resolve("missing.csv"), Optional.empty())));

        assertThat(consents.collected()).isEmpty();
        assertThat(consents.refusals())
                .containsExactly(
                        "consents collected by budget: the file cannot be read, expected a regular file of at most"
                                + " 64 MiB such as the operator's");
        assertThat(consents.unread()).containsExactly("budget");
    }

    @Test
    void aFileWithAnotherHeaderIsUnread() throws IOException {
        Path file = Files.writeString(
                folder.resolve("collected.csv"),
                "person_id;organisation;record_type;reader;until;from;version\nalice;*;*;budget;2024-06-01;;v1\n");

        RecordedConsents consents = collected(file);

        assertThat(consents.collected()).isEmpty();
        assertThat(consents.refusals())
                .containsExactly(
                        "consents collected by budget line 1: found another header, expected " + ConsentsReader.HEADER);
        assertThat(consents.unread()).containsExactly("budget");
    }

    @Test
    void aFileInAnotherEncodingIsUnread() throws IOException {
        String many = "alice;*;*;budget;;;v1\n".repeat(2_000);
        Path file = Files.writeString(
                folder.resolve("collected.csv"),
                ConsentsReader.HEADER + "\n" + many + "alice;*;scores;budget;;2020-01-01;\u00e9t\u00e9\n",
                StandardCharsets.ISO_8859_1);

        RecordedConsents consents = collected(file);

        assertThat(consents.collected()).isEmpty();
        assertThat(consents.refusals())
                .singleElement()
                .asString()
                .endsWith("found bytes that are not UTF-8, expected UTF-8");
        assertThat(consents.unread()).containsExactly("budget");
    }

    private static RecordedConsents collected(Path file) {
        return RecordedConsents.of(List.of(), List.of(new ConsentCollector("budget", file, Optional.empty())));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @Timeout(60)
    void aPipeOrAnEndlessDeviceHasNoEffect() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Path endless = Files.createSymbolicLink(folder.resolve("endless"), Path.of("/dev/zero"));

        for (Path file : List.of(pipe, endless)) {
            RecordedConsents consents =
                    RecordedConsents.of(List.of(), List.of(new ConsentCollector("budget", file, Optional.empty())));
            assertThat(consents.collected()).isEmpty();
            assertThat(consents.refusals()).hasSize(1);
        }
    }
}
