package org.mesinfos.pipelines.identity.consent;

import java.io.Serializable;
import java.util.Comparator;
import org.mesinfos.records.RecordType;

/**
 * A consent on one day.
 *
 * @param field name of a field, or {@value ConsentGrant#ANY} for all of a record
 * @param decision whether the consent is in force
 * @param source the party that recorded it
 */
record ConsentRule(
        String organisation, String recordType, String field, String reader, Decision decision, Source source)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The party that recorded a consent. */
    enum Source {
        OPERATOR,
        APPLICATION
    }

    /** The treatment of data. */
    enum Decision {
        ALLOWED,
        WITHHELD
    }

    /**
     * The more specific rule first: a field is more specific than an organisation, that than a record type, and that than a
     * reader.
     */
    static final Comparator<ConsentRule> MOST_SPECIFIC_FIRST = Comparator.comparing(ConsentRule::specificity)
            .reversed()
            .thenComparing(ConsentRule::organisation)
            .thenComparing(ConsentRule::recordType)
            .thenComparing(ConsentRule::field)
            .thenComparing(ConsentRule::reader)
            .thenComparing(ConsentRule::decision)
            .thenComparing(ConsentRule::source);

    int specificity() {
        return (isAny(field) ? 0 : 8)
                + (isAny(organisation) ? 0 : 4)
                + (isAny(recordType) ? 0 : 2)
                + (isAny(reader) ? 0 : 1);
    }

    boolean isAboutAField() {
        return !isAny(field);
    }

    boolean matches(String ofOrganisation, RecordType type, String forReader) {
        return (isAny(organisation) || organisation.equals(ofOrganisation))
                && (isAny(recordType) || recordType.equals(type.fileName()))
                && (isAny(reader) || reader.equals(forReader));
    }

    private static boolean isAny(String value) {
        return value.equals(ConsentGrant.ANY);
    }
}
