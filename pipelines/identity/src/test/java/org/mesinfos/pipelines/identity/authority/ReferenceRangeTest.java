package org.mesinfos.pipelines.identity.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.records.SubjectKind;

/** A range contains the references that begin with one of its prefixes. */
final class ReferenceRangeTest {

    private static final IssuerRange METERS =
            new IssuerRange("grid", SubjectKind.USAGE_POINT, new ReferenceRange("141001", "141999"));
    private static final IssuerRange LINES =
            new IssuerRange("telecom", SubjectKind.LINE, ReferenceRange.startingWith("+336399"));

    @ParameterizedTest
    @CsvSource({
        "141001, true",
        "14100100000000, true",
        "14150200000000, true",
        "14199999999999, true",
        "14100099999999, false",
        "14200000000000, false",
        "14100, false",
        "'', false"
    })
    void referenceIsComparedByAsManyCharactersAsThePrefixHas(String reference, boolean contained) {
        assertThat(METERS.range().contains(reference)).isEqualTo(contained);
    }

    @Test
    void textOfARangeIsReadAgain() {
        assertThat(METERS.range()).hasToString("141001..141999");
        assertThat(LINES.range()).hasToString("+336399");
        assertThat(ReferenceRange.parse("141001..141999")).isEqualTo(METERS.range());
        assertThat(ReferenceRange.parse("+336399")).isEqualTo(LINES.range());
    }

    @ParameterizedTest
    @CsvSource({"''", "12..1", "1..12", "13..12", "..", "..12"})
    void otherTextIsNoRange(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReferenceRange.parse(text))
                .withMessage("A range has two prefixes of equal length, in ascending order");
    }

    @Test
    void rangesAreInTheOrderOfIssuerKindAndPrefixes() {
        IssuerRange accounts = new IssuerRange("telecom", SubjectKind.ACCOUNT, ReferenceRange.startingWith("FR30004"));
        IssuerRange wider = new IssuerRange("telecom", SubjectKind.LINE, new ReferenceRange("+336399", "+336999"));
        IssuerRange later = new IssuerRange("telecom", SubjectKind.LINE, ReferenceRange.startingWith("+337"));

        assertThat(Issuers.of(List.of(later, wider, LINES, accounts, METERS, LINES))
                        .ranges())
                .containsExactly(METERS, accounts, LINES, wider, later);
    }

    @Test
    void linesOfIssuersAreReadAgain() {
        Issuers issuers = Issuers.of(List.of(LINES, METERS));

        assertThat(issuers.lines()).containsExactly("grid USAGE_POINT 141001..141999", "telecom LINE +336399");
        assertThat(Issuers.parse(issuers.lines())).isEqualTo(issuers);
        assertThat(issuers.isEmpty()).isFalse();
        assertThat(Issuers.NONE.isEmpty()).isTrue();
        assertThat(Issuers.NONE.lines()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Issuers.parse(List.of("grid METER 1")));
    }

    @Test
    void organisationIssuesReferencesOfItsKindAndRange() {
        Issuers issuers = Issuers.of(List.of(METERS, LINES));

        assertThat(issuers.issues("grid", SubjectKind.USAGE_POINT, "14150200000000"))
                .isTrue();
        assertThat(issuers.issues("telecom", SubjectKind.USAGE_POINT, "14150200000000"))
                .isFalse();
        assertThat(issuers.issues("grid", SubjectKind.LINE, "14150200000000")).isFalse();
        assertThat(issuers.issues("grid", SubjectKind.USAGE_POINT, "09150200000000"))
                .isFalse();
    }
}
