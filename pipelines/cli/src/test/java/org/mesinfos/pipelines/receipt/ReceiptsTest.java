package org.mesinfos.pipelines.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.store.catalog.DecisionKind;

/** Receipts as an organisation reads them. */
final class ReceiptsTest {

    private static final byte[] PARTLY = receipt("""
            {"delivery": "a4fe", "organisation": "marche", "mode": "APPEND",
             "rows": {"read": 1040, "accepted": 1038, "rejected": 2, "records": 1000, "duplicates": 30, "superseded": 0,
                      "unattributed": 8, "withheld": 0},
             "files": [{"sha256": "2342c0fb10b79ec4", "bytes": 71000, "connector": "marche/tickets", "rowsRead": 1040,
                        "accepted": 1038, "rejected": 2, "completeness": "COMPLETE",
                        "rejections": [
                          {"reason": "INVALID_VALUE", "where": "line 214", "column": "Date",
                           "found": "a day that does not exist", "expected": "dd/MM/yyyy"},
                          {"reason": "INVALID_VALUE", "where": "line 215", "column": "Date",
                           "found": "a day that does not exist", "expected": "dd/MM/yyyy"}]}]}
            """);

    private static byte[] receipt(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void statesWhereEveryRowWentAndWhatToCorrect() throws IOException {
        assertThat(Receipts.text(PARTLY, Map.of("2342c0fb10b79ec4", "2024-02/tickets.csv"), PageLanguage.EN))
                .containsExactly(
                        "Accepted in part: 1,038 of 1,040 rows; 2 need correction",
                        "Delivery of marche, number a4fe.",
                        "",
                        "          2  rows rejected: correct and send them again",
                        "      1,000  new facts",
                        "         30  rows that another delivery of yours also has",
                        "          8  rows accepted, waiting until their customer is known",
                        "Together 1,040: every row that was read.",
                        "",
                        "1. Correct the rows listed below, in the system that exports them.",
                        "2. Check the new file before you send it: mesinfos check FOLDER",
                        "3. Send the whole file again, or the corrected rows only. Rows that were accepted are recognised.",
                        "",
                        "2024-02/tickets.csv",
                        "  Read by marche/tickets: 1,040 rows, 1,038 accepted, 2 rejected.",
                        "  - 2 rows, column “Date”: a value does not have the expected form",
                        "      line 214: found a day that does not exist; expected dd/MM/yyyy",
                        "      line 215: found a day that does not exist; expected dd/MM/yyyy",
                        "    Correct the value and send the row again.");
    }

    @Test
    void namesTheDeliveryAsItWasDropped() throws IOException {
        assertThat(Receipts.text(PARTLY, Map.of("a4fe", "2024-02"), PageLanguage.EN))
                .contains("Delivery 2024-02 of marche, number a4fe…");
    }

    @Test
    void aPageMarksRejectedRowsAndCommands() throws IOException {
        assertThat(Receipts.html(PARTLY, Map.of(), PageLanguage.EN))
                .containsSubsequence(
                        "<span>rows rejected: correct and send them again</span>",
                        "<span class=\"bar bad\" style=\"--w:0.20%\"></span>",
                        "<p>Check the new file before you send it: <code>mesinfos check FOLDER</code></p>");
    }

    @Test
    void speaksFrench() throws IOException {
        assertThat(Receipts.text(PARTLY, Map.of(), PageLanguage.FR))
                .startsWith("Acceptée en partie : 1 038 lignes sur 1 040 ; 2 sont à corriger")
                .contains("Fichier 2342c0fb10b7… (71 000 octets)");
    }

    @Test
    void describesRejectedRowsInFrench() throws IOException {
        byte[] json = receipt("""
                {"rows": {"read": 3, "rejected": 3}, "files": [{"sha256": "2342c0fb10b79ec4", "connector": "a/b",
                 "rowsRead": 3, "rejected": 3, "completeness": "COMPLETE", "rejections": [
                   {"reason": "INVALID_VALUE", "where": "line 5", "column": "Date",
                    "found": "a date that does not exist in the calendar", "expected": "date dd/MM/yyyy"},
                   {"reason": "INVALID_VALUE", "where": "line 6", "column": "Date",
                    "found": "1 letter, 18 digits and 6 other characters", "expected": "date dd/MM/yyyy"},
                   {"reason": "MISSING_VALUE", "where": "page 2 line 7", "column": "Nom", "found": "empty",
                    "expected": "a value"}]}]}
                """);

        assertThat(Receipts.text(json, Map.of(), PageLanguage.FR))
                .contains(
                        "      ligne 5 : cette date n’existe pas ; attendu une date JJ/MM/AAAA",
                        "      ligne 6 : trouvé 1 lettre, 18 chiffres et 6 autres signes ; attendu une date JJ/MM/AAAA",
                        "      page 2 ligne 7 : cette case est vide ; attendu une valeur");
    }

    @Test
    void statesThatTheOnlyRowWasAcceptedOrRejected() throws IOException {
        assertThat(Receipts.text(
                        receipt("{\"rows\": {\"read\": 1, \"rejected\": 0, \"records\": 1}}"),
                        Map.of(),
                        PageLanguage.EN))
                .startsWith("Accepted: the only row")
                .contains("          0  rows rejected", "          1  new facts");
        assertThat(Receipts.text(receipt("{\"rows\": {\"read\": 3, \"rejected\": 3}}"), Map.of(), PageLanguage.EN))
                .startsWith("Not accepted: none of the 3 rows could be read");
        byte[] only = receipt("{\"rows\": {\"read\": 1, \"rejected\": 1}}");
        assertThat(Receipts.text(only, Map.of(), PageLanguage.EN))
                .startsWith("Not accepted: the only row could not be read");
        assertThat(Receipts.text(only, Map.of(), PageLanguage.FR))
                .startsWith("Non acceptée\u00a0: l’unique ligne n’a pas pu être lue");
    }

    @Test
    void asksToReplaceAFileThatCannotBeReadAndNotToCorrectItsRows() throws IOException {
        byte[] unread = receipt("""
                {"rows": {"read": 1, "rejected": 1}, "files": [{"sha256": "2342c0fb10b79ec4", "connector": "",
                 "rowsRead": 1, "rejected": 1, "completeness": "PARTIAL", "rejections": [
                   {"reason": "UNREADABLE_FILE", "where": "line 0", "column": "", "found": "a password",
                    "expected": "a file without a password"}]}]}
                """);

        assertThat(Receipts.text(unread, Map.of(), PageLanguage.EN))
                .contains(
                        "1. Replace each file that cannot be read, as described below.",
                        "2. Check the new file before you send it: mesinfos check FOLDER")
                .startsWith("Not accepted: the file could not be read")
                .noneMatch(line -> line.contains("Correct the rows") || line.contains("row that was read"));
        assertThat(Receipts.text(PARTLY, Map.of(), PageLanguage.EN))
                .noneMatch(line -> line.contains("Replace each file"));
    }

    @Test
    void statesTheDecisionAboutADeliveryThatWasNotTaken() throws IOException {
        assertThat(Receipts.text(
                        receipt("{\"delivery\": \"a4fe\", \"organisation\": \"marche\", \"state\": \"REFUSED\","
                                + " \"reason\": \"wrong month\"}"),
                        Map.of(),
                        PageLanguage.EN))
                .containsExactly(
                        "Refused: the operator does not take this delivery",
                        "Delivery of marche, number a4fe.",
                        "Reason: wrong month");
    }

    @Test
    void reportsCountsThatDoNotAddUp() throws IOException {
        assertThat(Receipts.text(
                        receipt("{\"rows\": {\"read\": 3, \"rejected\": 0, \"records\": 2}}"),
                        Map.of(),
                        PageLanguage.EN))
                .contains("3 rows were read, but 2 are listed. Please report this.");
    }

    @Test
    void pageEscapesTextAndNamesNoOtherFile() throws IOException {
        String page = Receipts.html(PARTLY, Map.of("2342c0fb10b79ec4", "<script>.csv"), PageLanguage.FR);

        assertThat(page)
                .startsWith("<!doctype html>\n<html lang=\"fr\">")
                .contains("<h2>&lt;script&gt;.csv</h2>")
                .doesNotContain("<script>")
                .doesNotContain("http:", "https:");
    }

    @Test
    void everyReasonAndDecisionHasItsTexts() {
        for (PageLanguage language : PageLanguage.values()) {
            ReceiptTexts texts = ReceiptTexts.of(language);
            for (RejectionReason reason : RejectionReason.values()) {
                assertThat(texts.text("reason." + reason)).isNotBlank();
                assertThat(texts.text("advice." + reason)).isNotBlank();
            }
            for (DecisionKind.Exclusion exclusion : DecisionKind.Exclusion.values()) {
                assertThat(texts.text("title." + exclusion)).isNotBlank();
            }
        }
    }
}
