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
 * What one row says of the person whom its subject leads to.
 *
 * @param origin the file and how it was read; not to be changed
 * @param subject as the organisation writes it
 * @param locator where in the file it stands
 * @param telling whether the row is about the person
 * @param features what it says
 */
public record ProfileStatement(
        RowOrigin origin, Subject subject, Locator locator, Telling telling, PersonFeatures features) {

    static final Comparator<ProfileStatement> ORDER = Comparator.comparing(ProfileStatement::origin, RowOrder.ORIGINS)
            .thenComparing(ProfileStatement::locator)
            .thenComparing(statement -> statement.subject().kind())
            .thenComparing(statement -> statement.subject().reference())
            .thenComparing(ProfileStatement::telling);

    /** What a row says of somebody; empty when it has no subject, or says nothing of who somebody is. */
    public static Optional<ProfileStatement> of(
            RowOrigin origin, RecordType type, Optional<Subject> subject, Locator locator, SpecificRecord record) {
        Optional<Telling> telling = ProfileFeatures.telling(type);
        return telling.isEmpty() || subject.isEmpty()
                ? Optional.empty()
                : ProfileFeatures.of(record)
                        .map(features -> new ProfileStatement(origin, subject.get(), locator, telling.get(), features));
    }

    /** Whose reference. */
    public String organisation() {
        return origin.getOrganisation();
    }

    /** Where it is said, and nothing of what. */
    @Override
    public String toString() {
        return "ProfileStatement of " + organisation() + " at " + locator;
    }
}
