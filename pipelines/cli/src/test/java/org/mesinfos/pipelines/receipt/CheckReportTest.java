package org.mesinfos.pipelines.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.catalogue.Selection;
import org.mesinfos.pipelines.inspect.CheckedDelivery;
import org.mesinfos.pipelines.inspect.Doubt;
import org.mesinfos.pipelines.language.PageLanguage;

/** Results of checks as an organisation reads them. */
final class CheckReportTest {

    private static final Rejection WRONG_DAY =
            new Rejection(RejectionReason.INVALID_VALUE, Locator.line(7), "Date", "2 letters", "date dd/MM/yyyy");
    private static final Rejection LOCKED = new Rejection(
            RejectionReason.UNREADABLE_FILE, Locator.line(1), "", "a password", "a file without a password");

    private static CheckedDelivery delivery(boolean hasManifest, List<String> problems, Rejection... rejections) {
        boolean isUnreadable = rejections.length > 0 && rejections[0].reason() == RejectionReason.UNREADABLE_FILE;
        return new CheckedDelivery(
                "marche",
                "2024-02",
                hasManifest,
                problems,
                List.of(new CheckedDelivery.CheckedFile(
                        "tickets.csv",
                        "2342c0fb10b79ec4",
                        71,
                        isUnreadable ? "" : "marche/tickets",
                        1,
                        rejections.length,
                        List.of(rejections),
                        !isUnreadable,
                        List.of(),
                        List.of())),
                false,
                List.of(),
                List.of());
    }

    private static List<String> steps(CheckedDelivery check) {
        return CheckReport.text(check, "inbox/marche/2024-02", PageLanguage.EN).stream()
                .filter(line -> line.matches("\\d\\. .*"))
                .toList();
    }

    private static String title(CheckedDelivery check, PageLanguage language) {
        return CheckReport.text(check, "inbox/marche/2024-02", language).get(0);
    }

    @Test
    void asksForAManifestOnlyIfThereIsNone() {
        assertThat(steps(delivery(false, List.of())))
                .containsExactly(
                        "1. Write the delivery manifest: mesinfos deliver inbox/marche/2024-02",
                        "2. Drop the folder into the inbox. Rows that were delivered before are recognised.");
        assertThat(steps(delivery(true, List.of())))
                .containsExactly("1. Drop the folder into the inbox. Rows that were delivered before are recognised.");
    }

    @Test
    void asksForTheCorrectionThatTheProblemNeeds() {
        assertThat(steps(delivery(true, List.of(), WRONG_DAY)).get(0))
                .isEqualTo("1. Correct the rows listed below, in the system that exports them.");
        assertThat(steps(delivery(true, List.of(), LOCKED)))
                .containsExactly(
                        "1. Replace each file that cannot be read, as described below.",
                        "2. Check again: mesinfos check inbox/marche/2024-02",
                        "3. Drop the folder into the inbox. Rows that were delivered before are recognised.");
        assertThat(steps(delivery(true, List.of("tickets.csv: its SHA-256 differs from the one in delivery.yaml")))
                        .get(0))
                .isEqualTo("1. Correct delivery.yaml, or write it again: mesinfos deliver inbox/marche/2024-02"
                        + " --replace");
    }

    @Test
    void statesThatTheOnlyRowIsUnreadable() {
        CheckedDelivery check = delivery(true, List.of(), WRONG_DAY);

        assertThat(title(check, PageLanguage.EN)).isEqualTo("Not ready: the only row cannot be read");
        assertThat(title(check, PageLanguage.FR)).isEqualTo("Pas prête\u00a0: l’unique ligne n’est pas lisible");
    }

    @Test
    void aFileThatCannotBeReadHasNoRow() {
        CheckedDelivery check = delivery(true, List.of(), LOCKED);

        assertThat(CheckReport.text(check, "inbox/marche/2024-02", PageLanguage.EN))
                .startsWith("Not ready: the file cannot be read")
                .contains("  This file was not read.", "  - Reason: the file cannot be read")
                .noneMatch(line -> line.contains("row that was read") || line.contains("rows would be"));
        assertThat(title(check, PageLanguage.FR)).isEqualTo("Pas prête\u00a0: le fichier n’est pas lisible");
    }

    @Test
    void countsTheRowsOfTheFilesThatCanBeRead() {
        CheckedDelivery check = new CheckedDelivery(
                "marche",
                "2024-02",
                true,
                List.of(),
                Stream.of(delivery(true, List.of(), LOCKED), delivery(true, List.of(), WRONG_DAY))
                        .flatMap(one -> one.files().stream())
                        .toList(),
                false,
                List.of(),
                List.of());

        assertThat(CheckReport.text(check, "inbox/marche/2024-02", PageLanguage.EN))
                .startsWith("Not ready: one file of 2 cannot be read, and one row of 1 would be rejected")
                .contains(
                        "The file that was not read has no row in the numbers below.",
                        "          1  rows would be rejected",
                        "Together 1: every row that was read.");
        assertThat(title(check, PageLanguage.FR))
                .isEqualTo("Pas prête\u00a0: un fichier sur 2 n’est pas lisible, et une ligne sur 1 serait rejetée");
    }

    @Test
    void warnsOfAListWithoutRows() {
        CheckedDelivery check = new CheckedDelivery(
                "marche",
                "2024-02",
                true,
                List.of(),
                List.of(new CheckedDelivery.CheckedFile(
                        "clients.csv",
                        "2342c0fb10b79ec4",
                        12,
                        "marche/clients",
                        0,
                        0,
                        List.of(),
                        true,
                        List.of(),
                        List.of())),
                false,
                List.of("marche/clients"),
                List.of());

        assertThat(CheckReport.text(check, "inbox/marche/2024-02", PageLanguage.EN))
                .startsWith("Please confirm: a list without any row would be delivered")
                .contains(
                        "The list that marche/clients reads has no row: it would withdraw every row of the earlier lists, and"
                                + " the run would hold it for approval. If this is not intended, export it again.");
        assertThat(title(check, PageLanguage.FR))
                .isEqualTo("À confirmer\u00a0: une liste sans aucune ligne serait remise");
    }

    @Test
    void asksToConfirmDeclarationsThatAreProbablyMistakes() {
        CheckedDelivery ready = delivery(true, List.of());
        CheckedDelivery check = new CheckedDelivery(
                "marche",
                "2024-02",
                true,
                List.of(),
                ready.files(),
                false,
                List.of(),
                List.of(
                        new Doubt.OtherRowCount("tickets.csv", 1, 5),
                        new Doubt.FutureDay(LocalDate.parse("2204-02-29"))));

        assertThat(check.isAccepted()).isTrue();
        assertThat(check.isReady()).isFalse();
        assertThat(CheckReport.text(check, "inbox/marche/2024-02", PageLanguage.EN))
                .startsWith("Please confirm: delivery.yaml or a date is probably wrong")
                .contains(
                        "tickets.csv has one row, but delivery.yaml states 5: a run takes the file and reports the difference."
                                + " If rows are missing, export it again.",
                        "The list would be as of 2204-02-29, which is in the future: a run takes it, and each list of an"
                                + " earlier day then replaces nothing. Correct the date.");
        assertThat(title(check, PageLanguage.FR))
                .isEqualTo("À confirmer\u00a0: delivery.yaml ou une date est probablement fausse");
    }

    @Test
    void aFolderWithoutFilesIsNotReady() {
        CheckedDelivery empty =
                new CheckedDelivery("marche", "2024-02", false, List.of(), List.of(), false, List.of(), List.of());

        assertThat(empty.isAccepted()).isFalse();
        assertThat(title(empty, PageLanguage.EN)).isEqualTo("Not ready: the folder has no file");
        assertThat(steps(empty))
                .containsExactly(
                        "1. Put the files into the folder inbox/marche/2024-02",
                        "2. Check again: mesinfos check inbox/marche/2024-02",
                        "3. Drop the folder into the inbox. Rows that were delivered before are recognised.");
    }

    @Test
    void anEmptyFileIsExportedAgain() {
        CheckedDelivery check = delivery(
                true,
                List.of(),
                new Rejection(
                        RejectionReason.UNREADABLE_FILE, Locator.wholeFile(), "", "no bytes", "a file with content"));

        assertThat(CheckReport.text(check, "inbox/marche/2024-02", PageLanguage.EN))
                .contains("    Export the file again: it is empty.");
        assertThat(CheckReport.text(check, "inbox/marche/2024-02", PageLanguage.FR))
                .contains("      fichier\u00a0: trouvé aucun contenu\u00a0; attendu un fichier qui a un contenu");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a compressed part that is damaged|Send the whole file again: it is damaged.",
                "a broken PDF structure|Send the whole file again: it is damaged.",
                "a file outside of the folder of the archive|Make the archive again with relative names.",
                "two files with the same name|Make the archive again with a different name for each file.",
                "encrypted, a password or certificate is needed|Send it without a password.",
                "no text: scanned image|Send the document with its text, not as an image.",
                "a part that expands beyond the limit|Send it in smaller parts.",
                "a document of Numbers|Send it in the format that its name states."
            })
    void advisesByTheCauseOfAnUnreadableFile(String found, String advice) {
        CheckedDelivery check = delivery(
                true,
                List.of(),
                new Rejection(RejectionReason.UNREADABLE_FILE, Locator.wholeFile(), "", found, "a whole file"));

        assertThat(CheckReport.text(check, "inbox/marche/2024-02", PageLanguage.EN))
                .contains("    " + advice);
    }

    @Test
    void leavesOutTheNameOfAConnectorIfNoneResemblesTheFile() {
        assertThat(CheckReport.text(unknown(), "inbox/marche/2024-02", PageLanguage.EN))
                .contains("    Agree on a mapping with the operator.")
                .noneMatch(line -> line.contains("connectors ID"));
    }

    @Test
    void namesWhatAConnectorMissesWithoutRegularExpressions() {
        CheckedDelivery check = unknown(
                new Selection.NearMiss("marche/tickets", 60, List.of("column \"Date\": is it your column \"Jour\"?")),
                new Selection.NearMiss(
                        "autre/tickets",
                        60,
                        List.of("values of \"Datum\" that match \\d{2}", "a text that matches (?m)^Datum")),
                new Selection.NearMiss(
                        "mesinfos/tickets",
                        100,
                        List.of("permission: this organisation is not allowed to use the connector")));

        assertThat(CheckReport.text(check, "inbox/marche/2024-02", PageLanguage.EN))
                .contains(
                        "    Compare the column names with mesinfos connectors marche/tickets, with --config FILE for a"
                                + " mapping of the operator, or agree on a mapping with the operator.",
                        "      column \"Date\": is it your column \"Jour\"?",
                        "      column “Datum”: values of the expected form",
                        "      a text that every file of this kind has",
                        "  - mesinfos/tickets could read the file, but your organisation may not use it",
                        "    Ask the operator to allow it for your organisation.");
        assertThat(CheckReport.text(check, "inbox/marche/2024-02", PageLanguage.FR))
                .contains("      colonne «\u00a0Date\u00a0»\u00a0: est-ce votre colonne «\u00a0Jour\u00a0»\u00a0?");
    }

    private static CheckedDelivery unknown(Selection.NearMiss... nearest) {
        Rejection unknown = new Rejection(
                RejectionReason.NO_CONNECTOR,
                Locator.wholeFile(),
                "",
                "a file of type text/plain that no connector takes",
                "a file that exactly one connector recognises");
        return new CheckedDelivery(
                "marche",
                "2024-02",
                true,
                List.of(),
                List.of(new CheckedDelivery.CheckedFile(
                        "tickets.csv",
                        "2342c0fb10b79ec4",
                        71,
                        "",
                        1,
                        1,
                        List.of(unknown),
                        false,
                        List.of(nearest),
                        List.of())),
                false,
                List.of(),
                List.of());
    }

    @Test
    void saysInFrenchWhichDecimalMarkIsExpected() {
        CheckedDelivery check = delivery(
                true,
                List.of(),
                new Rejection(
                        RejectionReason.INVALID_VALUE,
                        Locator.line(7),
                        "Montant",
                        "2 letters",
                        "number with decimal mark ,"));

        assertThat(CheckReport.text(check, "inbox/marche/2024-02", PageLanguage.FR))
                .contains("      ligne 7\u00a0: trouvé 2 lettres\u00a0; attendu un nombre, avec une virgule décimale");
    }
}
