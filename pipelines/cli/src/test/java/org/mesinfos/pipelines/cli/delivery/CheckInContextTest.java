package org.mesinfos.pipelines.cli.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.ProgramProcess;
import org.mesinfos.pipelines.cli.Terminal;

/** A delivery is checked in the context of the other files of its organisation, as a run reads it. */
final class CheckInContextTest {

    private static final String HEADER = "Customer number;Date;Description;Debit;Credit;Currency\n";

    /** All days are at most 12, and neither English names nor decimal points state which comes first. */
    private static final String AMBIGUOUS = HEADER + "C1;05/06/2024;Lampe;40.00;;USD\nC1;03/04/2024;Don;;90.00;USD\n";

    private static final String DAY_FIRST =
            HEADER + "C1;25/04/2024;Roseau;7.25;;USD\nC1;26/04/2024;Coquille;;12.00;USD\n";

    @TempDir
    private Path folder;

    private Path settings;

    @BeforeEach
    void allowGenericReaders() throws IOException {
        settings = folder.resolve("mesinfos.yaml");
        Files.writeString(settings, "organisations:\n  - id: small-bank\n    fallback: bank-transactions\n");
        drop("small-bank/spring/spring.csv", AMBIGUOUS);
    }

    private void drop(String file, String text) throws IOException {
        Path path = folder.resolve("inbox").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Terminal check() {
        return ProgramProcess.run("check", "--config", settings, folder.resolve("inbox/small-bank/spring"));
    }

    @Test
    void anotherDeliveryProvesTheOrderOfDayAndMonth() throws IOException {
        Terminal alone = check();
        assertThat(alone.status()).as(alone.err()).isEqualTo(1);

        drop("small-bank/april.csv", DAY_FIRST);
        Terminal together = check();

        assertThat(together.err()).isEmpty();
        assertThat(together.status()).isZero();
        assertThat(together.lines()).contains("Ready: all 2 rows would be accepted");
    }

    @Test
    void fileOfTheSameDeliveryProvesTheOrderOfDayAndMonth() throws IOException {
        drop("small-bank/spring/april.csv", DAY_FIRST);

        assertThat(check().status()).isZero();
    }

    @Tag("slow")
    @Test
    void filesOfAnotherOrganisationProveNothing() throws IOException {
        drop("other-bank/april.csv", DAY_FIRST);

        assertThat(check().status()).isEqualTo(1);
    }
}
