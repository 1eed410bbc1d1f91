package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.mapping.value.NormalisedText;
import org.mesinfos.pipelines.dedup.RecordDeduplication;
import org.mesinfos.pipelines.enrich.EnrichmentBasis;
import org.mesinfos.pipelines.enrich.money.RatesFile;
import org.mesinfos.pipelines.identity.AccountNumberForms;
import org.mesinfos.pipelines.identity.GlobalNames;
import org.mesinfos.pipelines.identity.authority.Issuers;
import org.mesinfos.pipelines.store.storage.BundleEncryption;
import org.mesinfos.records.EventTimes;
import org.mesinfos.views.FlatView;

final class DerivationFingerprintTest {

    @Test
    void isEqualForEqualBases() {
        EnrichmentBasis equalBasis = new EnrichmentBasis(List.of(), List.of(), "EUR", RatesFile.NONE);

        assertThat(DerivationFingerprint.of(equalBasis))
                .matches("[0-9a-f]{32}")
                .isEqualTo(DerivationFingerprint.of(EnrichmentBasis.DEFAULT));
    }

    @Test
    void coversTheBasis() {
        EnrichmentBasis francs = new EnrichmentBasis(List.of(), List.of(), "CHF", RatesFile.NONE);

        assertThat(DerivationFingerprint.of(francs)).isNotEqualTo(DerivationFingerprint.of(EnrichmentBasis.DEFAULT));
    }

    /** The pages of encrypted files differ. */
    @Test
    void coversTheEncryptionOfBundles() {
        assertThat(DerivationFingerprint.of(EnrichmentBasis.DEFAULT, Issuers.NONE, BundleEncryption.PER_PERSON))
                .isNotEqualTo(DerivationFingerprint.of(EnrichmentBasis.DEFAULT, Issuers.NONE, BundleEncryption.NONE));
    }

    @Test
    void coversTheDocumentationOfSchemas() {
        String before = fingerprint(schema("The amount."));

        assertThat(fingerprint(schema("The amount."))).isEqualTo(before);
        assertThat(fingerprint(schema("The signed amount."))).isNotEqualTo(before);
    }

    @Test
    void coversTheCodeThatComparesRecords() {
        assertThat(DerivationFingerprint.MODULES)
                .extracting(DerivationFingerprintTest::location)
                .contains(
                        location(RecordDeduplication.class),
                        location(AccountNumberForms.class),
                        location(GlobalNames.class),
                        location(NormalisedText.class),
                        location(Subject.class),
                        location(EventTimes.class),
                        location(FlatView.class));
    }

    /** Returns the place of the module of a class. */
    private static URL location(Class<?> rule) {
        return rule.getProtectionDomain().getCodeSource().getLocation();
    }

    private static String fingerprint(Schema schema) {
        return DerivationFingerprint.of(EnrichmentBasis.DEFAULT, List.of(schema));
    }

    private static Schema schema(String documentation) {
        return SchemaBuilder.record("Sample")
                .doc(documentation)
                .fields()
                .requiredLong("amount")
                .endRecord();
    }
}
