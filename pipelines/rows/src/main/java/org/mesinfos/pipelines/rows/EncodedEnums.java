package org.mesinfos.pipelines.rows;

import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.records.SubjectKind;

/**
 * Conversions between the enums of connectors and those of the stored Avro schemas. The schema enums have names of
 * their own because renaming them would change stored files; only stored and shuffled elements use them.
 */
public final class EncodedEnums {

    private EncodedEnums() {}

    public static RowMode encode(DeliveryMode mode) {
        return switch (mode) {
            case APPEND -> RowMode.APPEND;
            case SNAPSHOT -> RowMode.SNAPSHOT;
        };
    }

    public static DeliveryMode decode(RowMode mode) {
        return switch (mode) {
            case APPEND -> DeliveryMode.APPEND;
            case SNAPSHOT -> DeliveryMode.SNAPSHOT;
        };
    }

    public static RowSubjectKind encode(SubjectKind kind) {
        return switch (kind) {
            case CUSTOMER -> RowSubjectKind.CUSTOMER;
            case ACCOUNT -> RowSubjectKind.ACCOUNT;
            case LINE -> RowSubjectKind.LINE;
            case USAGE_POINT -> RowSubjectKind.USAGE_POINT;
            case CONTRACT -> RowSubjectKind.CONTRACT;
            case CARD -> RowSubjectKind.CARD;
        };
    }

    public static SubjectKind decode(RowSubjectKind kind) {
        return switch (kind) {
            case CUSTOMER -> SubjectKind.CUSTOMER;
            case ACCOUNT -> SubjectKind.ACCOUNT;
            case LINE -> SubjectKind.LINE;
            case USAGE_POINT -> SubjectKind.USAGE_POINT;
            case CONTRACT -> SubjectKind.CONTRACT;
            case CARD -> SubjectKind.CARD;
        };
    }

    static RowKeyKind encode(RecordKey.Kind kind) {
        return switch (kind) {
            case NATIVE -> RowKeyKind.NATIVE;
            case NATURAL -> RowKeyKind.NATURAL;
        };
    }

    static RecordKey.Kind decode(RowKeyKind kind) {
        return switch (kind) {
            case NATIVE -> RecordKey.Kind.NATIVE;
            case NATURAL -> RecordKey.Kind.NATURAL;
        };
    }
}
