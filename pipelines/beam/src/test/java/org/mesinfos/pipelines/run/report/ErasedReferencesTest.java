package org.mesinfos.pipelines.run.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.identity.KeyPurpose;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.PurposeKey;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.identity.SuppressionDigest;

/** Search for references of erased people in names. */
final class ErasedReferencesTest {

    private static final PurposeKey KEY = PersonKey.generate().derive(KeyPurpose.SUPPRESSION);

    private final ErasedReferences references = new ErasedReferences(
            Suppression.of(
                    KEY,
                    List.of(
                            SuppressionDigest.of(KEY, "test-bank", Subject.customer("CLI-0012")),
                            SuppressionDigest.of(KEY, "test-bank", Subject.customer("B1"))),
                    List.of(
                            SuppressionDigest.mention(KEY, "test-bank", "CLI-0012"),
                            SuppressionDigest.mention(KEY, "test-bank", "B1")),
                    List.of(),
                    Map.of()),
            List.of("other-bank", "test-bank"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CLI0012",
                "cli0012.csv",
                "DOSSIER-CLI0012",
                "DOSSIER-CLI-0012/january.csv",
                "statement_CLI-0012_2024.csv",
                "statement CLI 0012.pdf"
            })
    void findsAReferenceAsAWordOrInPartsWithSeparators(String name) {
        assertThat(references.areIn(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CLI00123.csv", "CLI/0012", "0012.csv", "B1.csv", "january.csv"})
    void findsNothingInOtherNames(String name) {
        assertThat(references.areIn(name)).isFalse();
    }

    @Test
    void findsNothingIfNobodyIsErased() {
        assertThat(new ErasedReferences(Suppression.NONE, List.of("test-bank")).areIn("CLI0012"))
                .isFalse();
    }
}
