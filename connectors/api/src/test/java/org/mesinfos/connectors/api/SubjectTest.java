package org.mesinfos.connectors.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesinfos.records.SubjectKind;

class SubjectTest {

    @ParameterizedTest
    @CsvSource({"aBcD1,AbCd1", "K-1,K1", "1-11,11-1", "K.3,K3", "K 1,K1", "é1,É1", "00012,12"})
    void customersWithOtherReferencesAreOtherCustomers(String one, String other) {
        assertThat(Subject.customer(one).normalised())
                .isNotEqualTo(Subject.customer(other).normalised());
        assertThat(new Subject(SubjectKind.CONTRACT, one).normalised())
                .isNotEqualTo(new Subject(SubjectKind.CONTRACT, other).normalised());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "' K-1\u00a0'|K-1",
                "'12 345'|12345",
                "'12\u202f345'|12345",
                "'ab c'|'ab c'",
                "'\u00a0'|'\u00a0'",
            })
    void customersAreComparedWithoutSpaceAroundThemAndBetweenDigits(String reference, String normalised) {
        assertThat(Subject.customer(reference).normalised()).isEqualTo(normalised);
    }

    @ParameterizedTest
    @CsvSource({
        "ACCOUNT,fr76 3000 6000 0112 3456 7890 189,FR7630006000011234567890189",
        "ACCOUNT,Fr76-3000-6000-0112-3456-7890-189,FR7630006000011234567890189",
        "ACCOUNT,12-345.678 X,12345678X",
        "LINE,+33 6.12-34,+3361234",
        "USAGE_POINT,48c2a019-5598-4e16-b0f9-49e4ff27f5fb,48C2A01955984E16B0F949E4FF27F5FB",
        "CARD,4970 1234,49701234",
        "CARD,--,--"
    })
    void numbersAreComparedWithoutTheirGroups(SubjectKind kind, String reference, String normalised) {
        assertThat(new Subject(kind, reference).normalised()).isEqualTo(normalised);
    }

    /** Interfaces of banks and of energy suppliers identify accounts by such tokens. */
    @ParameterizedTest
    @CsvSource({"ACCOUNT,BxBXxLj1m4HMXBm9WZZ,bXbxXlJ1M4hmxbM9wzz", "USAGE_POINT,MTAzNTk,mtaZntK"})
    void tokensWithLettersOfBothCasesAreComparedAsWritten(SubjectKind kind, String one, String other) {
        assertThat(new Subject(kind, one).normalised()).isEqualTo(one);
        assertThat(new Subject(kind, other).normalised()).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource({"Inv. 2024-01,INV202401", "ABC1,ABC1", "-,-"})
    void compactReferencesHaveNoGroupsAndNoLowerCase(String reference, String compact) {
        assertThat(Subject.compact(reference)).isEqualTo(compact);
    }

    @ParameterizedTest
    @EnumSource
    void referencesAreNotBlank(SubjectKind kind) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Subject(kind, " "));
    }
}
