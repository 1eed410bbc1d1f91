package org.mesinfos.pipelines.run.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.store.catalog.HeldReason;

/** Sentences of the page about a run. */
final class RunReportPageTest {

    private static final String HASH = SmallRunReports.ID;

    @Test
    void anIdleRunDoesNotDenyThatRowsOfEarlierRunsWait() {
        assertThat(RunReportPage.idle(
                        List.of(held(HeldReason.UNATTRIBUTED, 5), held(HeldReason.WITHHELD, 12)),
                        new ReportTexts(PageLanguage.EN)))
                .isEqualTo("No delivery is held, this run rejected no row, and no pair of people is open."
                        + " 5 rows of the store have no person: mesinfos held --store STORE."
                        + " 12 rows of the store are withheld: mesinfos held --store STORE."
                        + " Rows that earlier runs rejected: mesinfos quarantine --store STORE.");
        assertThat(RunReportPage.idle(List.of(), new ReportTexts(PageLanguage.EN)))
                .contains("No row of the store waits for its person.");
    }

    private static HeldRows held(HeldReason reason, long rows) {
        return new HeldRows("bank", HASH, reason, rows, Optional.empty(), Optional.empty());
    }

    @Test
    void listsHeldRowsByReasonAndDeliveryWithTheirReceiptAndTheSum() {
        assertThat(page(PageLanguage.EN))
                .containsSubsequence(
                        "Held rows of the store",
                        "Unattributed: 1,013",
                        "<span>bank <a href=\"../../receipts/bank/" + HASH + ".json\">january</a></span>",
                        ">1,013</b>",
                        "Disputed: 12",
                        "<a href=\"../../receipts/bank/" + HASH + ".json\">january</a> <small>since 2024-02-01</small>",
                        "1,013 + 12 = 1,025 held rows in the store");
    }

    @Test
    void isInFrenchWithALinkToEnglish() {
        assertThat(page(PageLanguage.FR))
                .startsWith("<!doctype html><html lang=\"fr\">")
                .containsSubsequence(
                        "<a class=\"language\" href=\"report.html\" lang=\"en\" hreflang=\"en\">English</a>",
                        "Passage du 3 février 2024, 02:15 UTC",
                        "Chaque ligne est comptée. Deux choses vous attendent.",
                        "1\u202f100 lignes lues, 7 rejetées. 2 personnes",
                        "7 lignes ont été rejetées",
                        "1\u202f093 + 7 = 1\u202f100",
                        "1\u202f013 + 12 = 1\u202f025 lignes en attente",
                        "prise dans ce passage",
                        "7 lignes : une valeur obligatoire est vide")
                .doesNotContain("Every row", "held rows", "reason.", "task.");
    }

    @Test
    void namesEveryReasonInEachLanguage() {
        for (PageLanguage language : PageLanguage.values()) {
            ReportTexts texts = new ReportTexts(language);
            for (RejectionReason reason : RejectionReason.values()) {
                assertThat(texts.text("reason." + reason)).isNotBlank();
            }
            for (HeldReason reason : HeldReason.values()) {
                assertThat(texts.text("held." + reason)).isNotBlank();
                assertThat(texts.text("held." + reason + ".note")).isNotBlank();
            }
        }
    }

    @Test
    void callsOrganisationsByTheirNames() {
        String page = RunReportPage.of(
                SmallRunReports.ofHeldRows(),
                RejectedPlaces.NONE,
                ReceiptLinks.NONE,
                new ReportTexts(PageLanguage.EN, new OrganisationNames(Map.of("bank", "Bank of the Coast"))));

        assertThat(page).contains("<h3>Bank of the Coast</h3>", "<span>Bank of the Coast <a", "mesinfos receipt bank ");
    }

    @Test
    void statesThatNothingIsMissingOrUncertain() {
        assertThat(page(PageLanguage.EN))
                .contains(
                        "None: each field that a mapping declares is filled in a row of this run.",
                        "None: each organisation has rows in every month between its first and its last.",
                        "No pair of people to review. No model is in use");
        assertThat(page(PageLanguage.FR)).contains("Aucune paire de personnes n’est à examiner. Aucun modèle");
    }

    @Test
    void namesEveryReferenceTableInEachLanguage() {
        for (ReferenceTable table : ReferenceTable.all()) {
            assertThat(new ReportTexts(PageLanguage.EN).tableName(table.title()))
                    .isEqualTo(table.title());
            assertThat(new ReportTexts(PageLanguage.FR).tableName(table.title()))
                    .isNotBlank();
        }
        assertThat(new ReportTexts(PageLanguage.FR).tableName("Communes of France"))
                .isEqualTo("Communes de France");
    }

    private static String page(PageLanguage language) {
        return RunReportPage.of(
                SmallRunReports.ofHeldRows(), RejectedPlaces.NONE, ReceiptLinks.NONE, new ReportTexts(language));
    }
}
