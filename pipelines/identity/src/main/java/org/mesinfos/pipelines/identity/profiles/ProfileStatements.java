package org.mesinfos.pipelines.identity.profiles;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.pipelines.identity.statements.StatementSet;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.records.SubjectKind;

/**
 * Immutable collection of profile statements of all files, in an order that does not depend on the order of arrival. A
 * statement takes about a kilobyte.
 */
public final class ProfileStatements extends StatementSet<ProfileStatement, ProfileStatements> {

    private static final ProfileStatements NONE = new ProfileStatements(List.of());

    private record ProfileKey(
            String organisation,
            String connector,
            RowMode mode,
            @Nullable Long sequence,
            SubjectKind kind,
            String subject,
            StatementKind statementKind,
            PersonFeatures features) {
        static ProfileKey of(ProfileStatement statement) {
            return new ProfileKey(
                    statement.organisation(),
                    statement.origin().getConnector(),
                    statement.origin().getMode(),
                    statement.origin().getSequence(),
                    statement.subject().kind(),
                    statement.subject().normalised(),
                    statement.statementKind(),
                    statement.features());
        }
    }

    private ProfileStatements(List<ProfileStatement> sorted) {
        super(sorted);
    }

    public static ProfileStatements none() {
        return NONE;
    }

    public static ProfileStatements of(Collection<ProfileStatement> statements) {
        return NONE.distinct(statements.stream());
    }

    @Override
    protected ProfileStatements create(List<ProfileStatement> statements) {
        return new ProfileStatements(statements);
    }

    @Override
    protected Object statementKey(ProfileStatement statement) {
        return ProfileKey.of(statement);
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
