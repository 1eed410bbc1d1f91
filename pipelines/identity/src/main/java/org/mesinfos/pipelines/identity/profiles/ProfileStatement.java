package org.mesinfos.pipelines.identity.profiles;

import java.util.Comparator;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.pipelines.rows.RowOrder;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.records.RecordType;

/**
 * The personal data that one row contains about the person of its subject.
 *
 * @param origin the file and how it was read; must not be modified
 * @param subject the subject as the organisation writes it
 * @param locator location of the row in the file
 * @param statementKind whether the row is about the person or only mentions the person
 * @param features the personal data
 */
public record ProfileStatement(
        RowOrigin origin, Subject subject, Locator locator, StatementKind statementKind, PersonFeatures features) {

    static final Comparator<ProfileStatement> ORDER = Comparator.comparing(ProfileStatement::origin, RowOrder.ORIGINS)
            .thenComparing(ProfileStatement::locator)
            .thenComparing(statement -> statement.subject().kind())
            .thenComparing(statement -> statement.subject().reference())
            .thenComparing(ProfileStatement::statementKind);

    /** Extracts the statement of a row; empty if the row has no subject or no identifying features. */
    public static Optional<ProfileStatement> of(
            RowOrigin origin, RecordType type, Optional<Subject> subject, Locator locator, SpecificRecord record) {
        Optional<StatementKind> kind = ProfileFeatures.statementKind(type);
        return kind.isEmpty() || subject.isEmpty()
                ? Optional.empty()
                : ProfileFeatures.of(record)
                        .map(features -> new ProfileStatement(origin, subject.get(), locator, kind.get(), features));
    }

    /** Returns the organisation of the subject. */
    public String organisation() {
        return origin.getOrganisation();
    }

    /** Returns the location only, since the features are personal data. */
    @Override
    public String toString() {
        return "ProfileStatement of " + organisation() + " at " + locator;
    }
}
