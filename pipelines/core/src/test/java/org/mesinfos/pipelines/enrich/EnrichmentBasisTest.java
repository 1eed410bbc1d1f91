package org.mesinfos.pipelines.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.enrich.category.CategoryOverride;
import org.mesinfos.pipelines.enrich.category.CategoryOverride.By;
import org.mesinfos.pipelines.enrich.money.RatesFile;

class EnrichmentBasisTest {

    @Test
    void fingerprintDependsOnRules() {
        EnrichmentBasis ruled = basis("donation");

        assertThat(ruled.fingerprint())
                .matches("[0-9a-f]{32}")
                .isEqualTo(basis("donation").fingerprint())
                .isNotEqualTo(basis("savings").fingerprint())
                .isNotEqualTo(EnrichmentBasis.DEFAULT.fingerprint());
    }

    private static EnrichmentBasis basis(String category) {
        return new EnrichmentBasis(
                List.of(new CategoryOverride(By.LABEL, "ODDWAX", category)), List.of(), "EUR", RatesFile.NONE);
    }
}
