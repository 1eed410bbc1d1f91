package org.mesinfos.pipelines.identity.profiles;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.pipelines.identity.stated.Stated;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.records.SubjectKind;

/**
 * Immutable collection of profile statements. Each statement of a source is contained once, in an order that does not
 * depend on the order of arrival. A statement takes about a kilobyte.
 *
 * <p>If a source makes the same statement in several files, the one that sorts first is retained.
 */
public final class Profiles extends Stated<ProfileStatement, Profiles> {

    private static final Profiles NONE = new Profiles(List.of());

    private record Said(
            String organisation,
            String connector,
            RowMode mode,
            Long sequence,
            SubjectKind kind,
            String subject,
            Telling telling,
            PersonFeatures features) {
        static Said of(ProfileStatement statement) {
            return new Said(
                    statement.organisation(),
                    statement.origin().getConnector(),
                    statement.origin().getMode(),
                    statement.origin().getSequence(),
                    statement.subject().kind(),
                    statement.subject().normalised(),
                    statement.telling(),
                    statement.features());
        }
    }

    private Profiles(List<ProfileStatement> sorted) {
        super(sorted);
    }

    public static Profiles none() {
        return NONE;
    }

    public static Profiles of(Collection<ProfileStatement> statements) {
        return NONE.distinct(statements.stream());
    }

    @Override
    protected Profiles with(List<ProfileStatement> statements) {
        return new Profiles(statements);
    }

    @Override
    protected Object said(ProfileStatement statement) {
        return Said.of(statement);
    }

    @Override
    protected RowOrigin origin(ProfileStatement statement) {
        return statement.origin();
    }

    @Override
    protected Comparator<ProfileStatement> order() {
        return ProfileStatement.ORDER;
    }

    /** Returns the count only, since the statements are personal data. */
    @Override
    public String toString() {
        return count() + " statements about people";
    }
}
