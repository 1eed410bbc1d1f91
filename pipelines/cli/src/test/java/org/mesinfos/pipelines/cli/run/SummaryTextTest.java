package org.mesinfos.pipelines.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.run.report.AssignedRows;
import org.mesinfos.pipelines.run.report.InboxFindings;
import org.mesinfos.pipelines.run.report.LinkedPersons;
import org.mesinfos.pipelines.run.report.ReadRows;
import org.mesinfos.pipelines.run.report.RemovedDeliveries;
import org.mesinfos.pipelines.run.report.RereadFiles;
import org.mesinfos.pipelines.run.report.RowChange;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.run.report.StoreSize;
import org.mesinfos.pipelines.run.report.WrittenBundles;

final class SummaryTextTest {

    /** Returns the summary of a run that accepted ten rows, of which one was rejected besides. */
    static RunSummary summary(long withheld, long superseded) {
        return summary(1, withheld, superseded, RereadFiles.NONE, RemovedDeliveries.NONE);
    }

    private static RunSummary summary(long deliveries, RereadFiles rereading, RemovedDeliveries removed) {
        return summary(deliveries, 4, 1, rereading, removed);
    }

    private static RunSummary summary(
            long deliveries, long withheld, long superseded, RereadFiles rereading, RemovedDeliveries removed) {
        return new RunSummary(
                new ReadRows(deliveries, 2 * deliveries, 11, 10, 1, new TreeMap<>(Map.of("INVALID_DATE", 1L))),
                new AssignedRows(10 - 3 - withheld, 2, 1, withheld, superseded, 0, 0),
                new WrittenBundles(3, 3, 0),
                rereading,
                removed,
                LinkedPersons.NONE,
                InboxFindings.waiting(0),
                1.25,
                true,
                "0a",
                new StoreSize(1, 10, 10 - 3 - withheld, 2, 1, withheld, 0),
                Optional.empty(),
                Optional.empty(),
                List.of("A folder is not named any more."));
    }

    private static RunSummary waiting(long waiting) {
        return counts(waiting, new StoreSize(1, 10, 10, 0, 0, 0, 0));
    }

    private static RunSummary empty(long storedDeliveries) {
        return counts(0, new StoreSize(storedDeliveries, 0, 0, 0, 0, 0, 0));
    }

    /** Returns the summary of a run that took nothing. */
    private static RunSummary counts(long waiting, StoreSize store) {
        return new RunSummary(
                new ReadRows(0, 0, 0, 0, 0, new TreeMap<>()),
                new AssignedRows(0, 0, 0, 0, 0, 0, 0),
                new WrittenBundles(3, 0, 3),
                RereadFiles.NONE,
                RemovedDeliveries.NONE,
                LinkedPersons.NONE,
                InboxFindings.waiting(waiting),
                1.25,
                true,
                "0a",
                store,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    @Test
    void statesTheRowsOfNewDeliveriesApartFromThoseOfFilesReadAgain() {
        RowChange change = new RowChange(0, -1, new TreeMap<>(Map.of("INVALID_DATE", -2L, "INVALID_VALUE", 1L)));

        assertThat(SummaryText.of(
                                summary(1, new RereadFiles(1, change, 0, 2, 0, 0), RemovedDeliveries.NONE),
                                PageLanguage.EN)
                        .lines())
                .startsWith(
                        "1 new delivery with 2 files, 11 rows read:",
                        "  10 rows accepted, 1 rejected",
                        "    1 INVALID_DATE",
                        "    mesinfos quarantine shows locations and reasons",
                        "2 files of earlier deliveries read again with the current rules",
                        "1 file with different results than before: 0 more rows accepted in total, 1 fewer rejected",
                        "    2 fewer INVALID_DATE",
                        "    1 INVALID_VALUE",
                        "  3 retained as records, 2 duplicates of records already delivered, 1 held without a"
                                + " known person, 3 held with a possible person, 1 superseded by a later snapshot");
    }

    @Test
    void statesTheRowsOfARetractedDelivery() {
        RemovedDeliveries removed = new RemovedDeliveries(1, 63, 2);

        assertThat(SummaryText.of(summary(0, RereadFiles.NONE, removed), PageLanguage.EN)
                        .lines())
                .startsWith(
                        "No new deliveries.",
                        "1 delivery is no longer in the store: 63 fewer rows accepted, 2 fewer rejected");
    }

    @Test
    void countsEachAcceptedRowOnce() {
        assertThat(SummaryText.of(summary(4, 1), PageLanguage.EN).lines())
                .containsExactly(
                        "1 new delivery with 2 files, 11 rows read:",
                        "  10 rows accepted, 1 rejected",
                        "    1 INVALID_DATE",
                        "    mesinfos quarantine shows locations and reasons",
                        "  3 retained as records, 2 duplicates of records already delivered, 1 held without a"
                                + " known person, 3 held with a possible person, 1 superseded by a later snapshot",
                        "3 persons: 3 bundles written, 0 unchanged",
                        "WARNING: A folder is not named any more.",
                        "Every row is accounted for · 1.3 s · snapshot 0a");
    }

    @Test
    void isInFrench() {
        assertThat(SummaryText.of(summary(4, 1), PageLanguage.FR).lines())
                .containsExactly(
                        "1 nouvelle livraison avec 2 fichiers, 11 lignes lues :",
                        "  10 lignes acceptées, 1 rejetée",
                        "    1 INVALID_DATE",
                        "    mesinfos quarantine montre les emplacements et les raisons",
                        "  3 conservées comme faits, 2 doublons de faits déjà livrés, 1 retenue sans personne connue,"
                                + " 3 retenues pour une personne possible, 1"
                                + " remplacée par un état ultérieur",
                        "3 personnes : 3 dossiers écrits, 0 sans changement",
                        "ATTENTION : A folder is not named any more.",
                        "Chaque ligne a sa place · 1,3 s · instantané 0a");
        assertThat(SummaryText.of(summary(-3, 0), PageLanguage.FR))
                .contains(
                        "  10 conservées comme faits, 2 doublons de faits déjà livrés, 1 retenue sans personne connue,"
                                + " 3 ne sont plus retenues pour une personne possible")
                .doesNotContain("-3", "−3");
    }

    @Test
    void hasTheSameTextsInEachLanguage() {
        assertThat(ResourceBundle.getBundle("org.mesinfos.pipelines.cli.run.summary", Locale.FRENCH)
                        .keySet())
                .isEqualTo(ResourceBundle.getBundle("org.mesinfos.pipelines.cli.run.summary", Locale.ENGLISH)
                        .keySet());
    }

    @Test
    void statesADecreaseInWords() {
        assertThat(SummaryText.of(summary(-3, 0), PageLanguage.EN))
                .contains("  10 retained as records, 2 duplicates of records already delivered, 1 held without a"
                        + " known person, 3 no longer held with a possible person")
                .doesNotContain("-3", "−3");
        assertThat(SummaryText.of(summary(9, -2), PageLanguage.EN))
                .contains(
                        "  2 no longer retained as records,",
                        " 11 held with a possible person, 2 no longer superseded by a later snapshot");
    }

    @Test
    void namesNoSupersededRowsIfThereAreNone() {
        assertThat(SummaryText.of(summary(4, 0), PageLanguage.EN))
                .contains("  3 retained as records, 2 duplicates of records already delivered, 1 held without a"
                        + " known person, 4 held with a possible person")
                .doesNotContain("superseded");
    }

    @Test
    void namesTheReportOfTheRun() {
        assertThat(SummaryText.of(summary(4, 1), PageLanguage.EN, "store/runs/r1/report.html")
                        .lines())
                .endsWith("Report: store/runs/r1/report.html", "Every row is accounted for · 1.3 s · snapshot 0a");
        assertThat(SummaryText.of(summary(4, 1), PageLanguage.FR, "store/runs/r1/report.fr.html")
                        .lines())
                .contains("Rapport\u00a0: store/runs/r1/report.fr.html");
    }

    @Test
    void aDryRunDoesNotReferToItsReport() {
        assertThat(SummaryText.of(waiting(2), PageLanguage.EN))
                .contains("2 deliveries wait in the inbox: see the report");
        assertThat(SummaryText.ofDryRun(waiting(2), PageLanguage.EN))
                .contains("2 deliveries wait in the inbox: the report of a run without --dry-run gives the reasons");
    }

    @Test
    void saysThatTheInboxIsEmpty() {
        assertThat(SummaryText.of(empty(0), PageLanguage.EN))
                .startsWith("Nothing to read: the inbox has no delivery. Expected files as"
                        + " INBOX/ORGANISATION/DELIVERY/FILE.");
        assertThat(SummaryText.of(empty(1), PageLanguage.EN)).startsWith("No new deliveries.");
    }
}
