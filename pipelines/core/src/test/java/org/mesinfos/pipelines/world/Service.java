package org.mesinfos.pipelines.world;

import org.mesinfos.connectors.api.Subject;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

/** A service whose organisation issues references to its customers and delivers rows about the references. */
enum Service {
    BANK("world-bank", SubjectKind.ACCOUNT, RecordType.BANK_TRANSACTION),
    TELECOM("world-telecom", SubjectKind.LINE, RecordType.COMMUNICATION),
    GRID("world-grid", SubjectKind.USAGE_POINT, RecordType.METER_READING);

    final String organisation;
    final SubjectKind kind;
    final RecordType type;

    Service(String organisation, SubjectKind kind, RecordType type) {
        this.organisation = organisation;
        this.kind = kind;
        this.type = type;
    }

    /** Returns the reference with a number. */
    String reference(int number) {
        return this == TELECOM
                ? "06399800%02d".formatted(number)
                : "%s%06d".formatted(name().charAt(0), 100_000 + number * 37);
    }

    Subject subject(String reference) {
        return new Subject(kind, reference);
    }

    /** Returns the reference of a customer for a person. */
    Subject customer(int person) {
        return Subject.customer(name().charAt(0) + "C" + (1000 + person));
    }
}
