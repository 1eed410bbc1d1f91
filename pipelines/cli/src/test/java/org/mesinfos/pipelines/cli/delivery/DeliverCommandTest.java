package org.mesinfos.pipelines.cli.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.ProgramProcess;
import org.mesinfos.pipelines.cli.Terminal;
import org.mesinfos.pipelines.receipt.DeliveredNames;

/** An organisation checks a wrong file, fixes it, and writes the manifest. */
final class DeliverCommandTest {

    private static final String HEADER =
            "Banque Atlantide\nNuméro de compte;Date;Date de valeur;Libellé;Débit;Crédit;Devise\n";
    private static final String RIGHT = HEADER + "FR7630099000010000123456789;28/02/2023;28/02/2023;CARTE;12,30;;EUR\n";
    private static final String WRONG = RIGHT + "FR7630099000010000123456789;29/02/2023;01/03/2023;CARTE;12,30;;EUR\n";

    @TempDir
    private Path inbox;

    private Path delivery;
    private Path file;

    @BeforeEach
    void export() throws IOException {
        delivery = inbox.resolve("banque-atlantide/2023-02");
        file = Files.createDirectories(delivery).resolve("operations.csv");
        Files.writeString(file, WRONG);
    }

    @Test
    void aWrongFileIsCheckedInPlainSentences() {
        Terminal checked = ProgramProcess.run("check", delivery);

        assertThat(checked.err()).isEmpty();
        assertThat(checked.status()).isEqualTo(1);
        assertThat(checked.lines())
                .containsExactly(
                        "Not ready: one row of 2 would be rejected",
                        "Check of 2023-02, for banque-atlantide: one file. Nothing was sent or stored.",
                        "",
                        "          1  rows would be accepted",
                        "          1  rows would be rejected",
                        "Together 2: every row that was read.",
                        "",
                        "1. Correct the rows listed below, in the system that exports them.",
                        "2. Check again: mesinfos check " + delivery,
                        "3. Drop the folder into the inbox. Rows that were delivered before are recognised.",
                        "",
                        "operations.csv",
                        "  Read by banque-atlantide/operations: 2 rows, 1 accepted, 1 rejected.",
                        "  - One row, column “Date”: a value does not have the expected form",
                        "      line 4: this date does not exist; expected date dd/MM/yyyy",
                        "    Correct the value and send the row again.");
    }

    @Test
    void anInvalidManifestIsNotWritten() throws IOException {
        Path manifest = delivery.resolve("delivery.yaml");
        Files.writeString(manifest, "mode: append\n");
        Terminal replaced = ProgramProcess.run(
                "deliver", delivery, "--no-ask", "--replace", "--from", "2023-03-01", "--to", "2023-01-01");

        assertThat(replaced.status()).isEqualTo(2);
        assertThat(replaced.err()).contains("Nothing was written.");
        assertThat(replaced.out()).doesNotContain("Written");
        assertThat(Files.readString(manifest)).isEqualTo("mode: append\n");
    }

    /** A run has a user of its own. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theManifestHasThePermissionsOfTheOtherFiles() throws IOException {
        Path manifest = delivery.resolve("delivery.yaml");
        assertThat(ProgramProcess.run("deliver", delivery, "--no-ask").status()).isZero();
        assertThat(Files.getPosixFilePermissions(manifest)).isEqualTo(Files.getPosixFilePermissions(file));
        Files.setPosixFilePermissions(manifest, PosixFilePermissions.fromString("rw-rw----"));

        assertThat(ProgramProcess.run("deliver", delivery, "--no-ask", "--replace")
                        .status())
                .isZero();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(manifest)))
                .isEqualTo("rw-rw----");
    }

    @Test
    void aDayThatDoesNotExistIsRefused() {
        Terminal refused = ProgramProcess.run("deliver", delivery, "--no-ask", "--as-of", "2023-02-31");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err())
                .contains("'--as-of'", "expected a day that exists, such as 2024-01-31")
                .doesNotContain("java.time");
    }

    @Test
    void aSequenceBelowOneIsRefused() {
        Terminal refused = Terminal.run("deliver", delivery, "--no-ask", "--mode", "snapshot", "--sequence", "0");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("Invalid value for option '--sequence': expected a whole number from 1.");
        assertThat(delivery.resolve("delivery.yaml")).doesNotExist();
    }

    @Test
    void aDayOfTheNextCenturyIsRefused() {
        Terminal refused = ProgramProcess.run("deliver", delivery, "--no-ask", "--as-of", "2204-02-29");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err())
                .contains("2204-02-29 is in the future. State the day that the list describes. Nothing was written.");
        assertThat(delivery.resolve("delivery.yaml")).doesNotExist();
    }

    @Test
    void anotherNumberOfRowsIsADoubtAndNoReasonToWait() throws IOException {
        Files.writeString(delivery.resolve("delivery.yaml"), "files: [{name: operations.csv, rows: 5}]");
        Files.writeString(file, WRONG.lines().limit(3).collect(Collectors.joining("\n", "", "\n")));

        Terminal checked = Terminal.run("check", delivery);

        assertThat(checked.status()).isEqualTo(1);
        assertThat(checked.lines())
                .contains("operations.csv has one row, but delivery.yaml states 5: a run takes the file and reports the"
                        + " difference. If rows are missing, export it again.");
        assertThat(checked.out()).doesNotContain("would wait");
    }

    @Test
    void refusesAFolderInAnInboxWithSettingsBesideIt() throws IOException {
        Path unknown = inbox.resolve("inbox/shop-of-nobody");
        Files.createDirectories(unknown.resolve("january"));
        Files.writeString(unknown.resolve("january/a.csv"), "a;b\n1;2\n");
        Files.writeString(inbox.resolve("mesinfos.yaml"), "settle: 0s\n");

        Terminal delivered = Terminal.run("deliver", unknown, "--no-ask");

        assertThat(delivered.status()).isEqualTo(2);
        assertThat(delivered.err()).contains("is the folder of an organisation with one delivery");
    }

    @Test
    void aWholeInboxIsNoDelivery() {
        Terminal refused = ProgramProcess.run("check", inbox);

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains(inbox + " is an inbox. Name a delivery in the folder of an organisation");
    }

    @Test
    void theResultIsAPageInFrench() throws IOException {
        Path page = inbox.resolve("check.html");
        Terminal checked = ProgramProcess.run("check", delivery, "--html", page, "--language", "FR");

        assertThat(checked.status()).isEqualTo(1);
        assertThat(Files.readString(page))
                .contains(
                        "<html lang=\"fr\">",
                        "<h1>Pas prête : une ligne sur 2 serait rejetée</h1>",
                        "<li>ligne 4 : cette date n’existe pas ; attendu une date JJ/MM/AAAA</li>")
                .doesNotContain("FR7630099000010000123456789");
    }

    @Test
    void theManifestHasHashesAndRowsAndIsValid() throws IOException {
        Files.writeString(file, RIGHT);

        Terminal written =
                ProgramProcess.run("deliver", delivery, "--from", "2023-02-01", "--to", "2023-02-28", "--no-ask");

        assertThat(written.err()).isEmpty();
        assertThat(written.status()).isZero();
        assertThat(delivery.resolve("delivery.yaml"))
                .hasContent("mode: append\nperiod: {from: 2023-02-01, to: 2023-02-28}\nfiles:\n"
                        + "  - name: \"operations.csv\"\n    sha256: " + DeliveredNames.sha256(file)
                        + "\n    rows: 1\n");
        assertThat(written.out()).contains("with one file and one row.", "Every row would be accepted.");
        assertThat(Terminal.run("check", delivery).status()).isZero();
    }

    @Test
    void aSnapshotFollowsTheHighestSequenceBesideIt() throws IOException {
        Path earlier = Files.createDirectories(inbox.resolve("banque-atlantide/2023-01"));
        Files.writeString(earlier.resolve("delivery.yaml"), "mode: snapshot\nsequence: 7\n");

        Terminal.run("deliver", delivery, "--mode", "snapshot", "--as-of", "2023-02-28", "--no-ask");

        assertThat(Files.readString(delivery.resolve("delivery.yaml")))
                .startsWith("mode: snapshot\nsequence: 8\nas-of: 2023-02-28\nfiles:\n");
    }

    @Test
    void asksForWhatNoOptionStates() throws IOException {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(
                    "perhaps\nsnapshot\n\n31 mars\n2023-03-31\n".getBytes(StandardCharsets.UTF_8)));
            Terminal asked = Terminal.run("deliver", delivery, "--ask", "--language", "FR");

            assertThat(asked.status()).as(asked.err()).isZero();
            assertThat(asked.out())
                    .contains("[append] Écrivez append ou snapshot.")
                    .contains("Écrivez le jour comme 2024-01-31, ou rien.")
                    .contains("Une ligne serait rejetée ; voir : mesinfos check " + delivery);
        } finally {
            System.setIn(before);
        }
        assertThat(Files.readString(delivery.resolve("delivery.yaml")))
                .startsWith("mode: snapshot\nsequence: 1\nas-of: 2023-03-31\n");
    }

    @Test
    void anEmptyLineAcceptsTheProposedNumberOfAnyLength() throws IOException {
        Path earlier = Files.createDirectories(inbox.resolve("banque-atlantide/2023-01"));
        Files.writeString(earlier.resolve("delivery.yaml"), "mode: snapshot\nsequence: 202301311030\n");
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream("snapshot\n\n2023-02-28\n".getBytes(StandardCharsets.UTF_8)));

            assertThat(Terminal.run("deliver", delivery, "--ask").status()).isZero();
        } finally {
            System.setIn(before);
        }
        assertThat(Files.readString(delivery.resolve("delivery.yaml")))
                .startsWith("mode: snapshot\nsequence: 202301311031\nas-of: 2023-02-28\n");
    }

    @Test
    void refusesToReplaceAManifest() throws IOException {
        Files.writeString(delivery.resolve("delivery.yaml"), "mode: append\n");

        Terminal refused = Terminal.run("deliver", delivery, "--no-ask");
        Terminal replaced = Terminal.run("deliver", delivery, "--no-ask", "--replace");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("delivery.yaml exists. Add --replace");
        assertThat(replaced.status()).isZero();
    }

    @Test
    void refusesAFolderWithoutFiles() throws IOException {
        Files.delete(file);

        assertThat(Terminal.run("deliver", delivery).err()).contains("has no file to deliver");
    }

    @Test
    void refusesTheFolderOfAnOrganisation() throws IOException {
        Path organisation = delivery.getParent();
        String message = organisation + " is the folder of an organisation with one delivery. Name a delivery, as"
                + " INBOX/ORG/DELIVERY: " + delivery + ".";

        Terminal delivered = Terminal.run("deliver", organisation, "--no-ask");
        Terminal checked = Terminal.run("check", organisation);

        assertThat(delivered.status()).isEqualTo(2);
        assertThat(delivered.err()).contains(message);
        assertThat(organisation.resolve("delivery.yaml")).doesNotExist();
        assertThat(checked.status()).isEqualTo(2);
        assertThat(checked.err()).contains(message);
    }

    @Test
    void takesADeliveryWhoseFilesAreInSubFolders() throws IOException {
        Files.move(file, Files.createDirectory(delivery.resolve("march")).resolve("operations.csv"));

        assertThat(Terminal.run("check", delivery).out()).startsWith("Not ready: one row of 2 would be rejected");
    }

    @Test
    void aFolderWithoutFilesIsNotReady() throws IOException {
        Files.delete(file);

        assertThat(Terminal.run("check", delivery).status()).isEqualTo(1);
    }
}
