package org.mesinfos.pipelines.run.reread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.deliveries.GenericReaders;
import org.mesinfos.pipelines.deliveries.OrganisationSettings;

final class RuleFingerprintsTest {

    @Test
    void selectionCoversTheConfidenceFromWhichAReadingIsAccepted() {
        ConnectorRegistry none = ConnectorRegistry.of(List.of());

        assertThat(selection(none, 90)).isEqualTo(selection(none, 90)).isNotEqualTo(selection(none, 99));
    }

    private static String selection(ConnectorRegistry connectors, int minConfidence) {
        OrganisationSettings unlisted = OrganisationSettings.unlisted("bank");
        return new RuleFingerprints(connectors)
                .selection(new OrganisationSettings(
                        "bank",
                        unlisted.name(),
                        unlisted.sector(),
                        unlisted.zone(),
                        unlisted.country(),
                        unlisted.currency(),
                        Optional.empty(),
                        List.of(),
                        GenericReaders.BANK_TRANSACTIONS,
                        minConfidence,
                        unlisted.jointAccounts()));
    }
}
