package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.enrich.EnrichmentBasis;
import org.mesinfos.pipelines.enrich.category.CategoryOverride;
import org.mesinfos.pipelines.enrich.category.CategoryOverride.By;
import org.mesinfos.pipelines.enrich.category.PersonalCategories;
import org.mesinfos.pipelines.enrich.money.RatesFile;
import org.mesinfos.pipelines.run.report.RunSummary;

/** Derived values follow the rules and tables of the latest run, even if nothing new was delivered. */
final class RederivationTest {

    private static final EnrichmentBasis WITH_A_RULE = new EnrichmentBasis(
            List.of(new CategoryOverride(By.LABEL, "ODDWAX", "donation")), List.of(), "EUR", RatesFile.NONE);

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void deliver() {
        inbox = new TestInbox(folder)
                .registry("per-1;test-bank;C1", "per-2;test-bank;C2")
                .mapping("mappings", VersionedMapping.ID, VersionedMapping.LABEL_REQUIRED)
                .drop(
                        "test-bank/moves.csv",
                        VersionedMapping.HEADER,
                        "C1;m1;2024-01-02;2024-01-03;-12.30;EUR;CB ODDWAX",
                        "C2;m2;2024-01-05;2024-01-05;-5.00;EUR;CB BAKERY");
    }

    @Test
    void changedRulesRewriteAffectedBundlesWithoutReadingTheInbox() {
        RunSummary first = inbox.run("store");
        assertThat(inbox.bundles("store", "derived").get("per-1")).noneMatch(derived -> derived.contains("donation"));

        inbox.delete("test-bank/moves.csv");
        RunSummary second = inbox.enrichment(WITH_A_RULE).run("store");

        assertThat(inbox.bundles("store", "derived").get("per-1")).allMatch(derived -> derived.contains("donation"));
        assertThat(second.read().rows()).isZero();
        assertThat(second.bundles().written()).isEqualTo(1);
        assertThat(second.bundles().unchanged()).isEqualTo(1);
        assertThat(second.conserved()).isTrue();
        assertThat(second.snapshot()).isNotEqualTo(first.snapshot());
    }

    @Test
    void storeEqualsThatOfAFirstRunWithTheChangedRules() {
        inbox.run("store");
        inbox.enrichment(WITH_A_RULE).run("store");
        inbox.run("fresh");

        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    void aPersonsRuleChangesTheirBundleAloneAndIsAnInputOfTheStore() {
        inbox.run("store");

        RunSummary second = inbox.enrichment(EnrichmentBasis.DEFAULT.withPersonal(new PersonalCategories(
                        Map.of("per-1", List.of(new CategoryOverride(By.LABEL, "ODDWAX", "donation"))))))
                .run("store");

        assertThat(inbox.bundles("store", "derived").get("per-1"))
                .allMatch(derived -> derived.contains("donation") && derived.contains("the person's own rules"));
        assertThat(second.bundles().written()).isEqualTo(1);
        inbox.run("fresh");
        assertThat(inbox.hash("store")).isEqualTo(inbox.hash("fresh"));
    }

    @Test
    void unchangedRulesChangeNothing() {
        RunSummary first = inbox.enrichment(WITH_A_RULE).run("store");
        RunSummary second = inbox.run("store");

        assertThat(second.snapshot()).isEqualTo(first.snapshot());
        assertThat(second.bundles().written()).isZero();
    }
}
