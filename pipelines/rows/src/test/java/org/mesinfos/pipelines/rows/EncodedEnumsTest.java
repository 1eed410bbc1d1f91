package org.mesinfos.pipelines.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.records.SubjectKind;

class EncodedEnumsTest {

    @ParameterizedTest
    @EnumSource
    void decodesEncodedModes(DeliveryMode mode) {
        assertThat(EncodedEnums.encode(mode)).hasToString(mode.name());
        assertThat(EncodedEnums.decode(EncodedEnums.encode(mode))).isEqualTo(mode);
    }

    @ParameterizedTest
    @EnumSource
    void encodesDecodedModes(RowMode mode) {
        assertThat(EncodedEnums.encode(EncodedEnums.decode(mode))).isEqualTo(mode);
    }

    @ParameterizedTest
    @EnumSource
    void decodesEncodedSubjectKinds(SubjectKind kind) {
        assertThat(EncodedEnums.encode(kind)).hasToString(kind.name());
        assertThat(EncodedEnums.decode(EncodedEnums.encode(kind))).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource
    void encodesDecodedSubjectKinds(RowSubjectKind kind) {
        assertThat(EncodedEnums.encode(EncodedEnums.decode(kind))).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource
    void decodesEncodedKeyKinds(RecordKey.Kind kind) {
        assertThat(EncodedEnums.encode(kind)).hasToString(kind.name());
        assertThat(EncodedEnums.decode(EncodedEnums.encode(kind))).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource
    void encodesDecodedKeyKinds(RowKeyKind kind) {
        assertThat(EncodedEnums.encode(EncodedEnums.decode(kind))).isEqualTo(kind);
    }
}
