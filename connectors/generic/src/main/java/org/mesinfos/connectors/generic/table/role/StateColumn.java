package org.mesinfos.connectors.generic.table.role;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;
import org.mesinfos.connectors.mapping.yaml.YamlText;

/** The column with the state of each transaction: booked, pending or failed. */
public final class StateColumn {

    private static final String NAMES_KEY = "state";
    private static final String FAILED_KEY = "failed-state";
    private static final String PENDING_KEY = "pending-state";

    private StateColumn() {}

    /** Finds the column by its name; empty if there is none. */
    public static Optional<SampledColumn> of(RoleAssignment roles) {
        return Stream.concat(roles.unassigned().stream(), roles.find(TransactionColumnRole.KIND).stream())
                .filter(column -> TransactionHeaderVocabulary.TABLE.isPhrase(NAMES_KEY, column.headerName()))
                .filter(SampledColumn::isText)
                .findFirst();
    }

    /** Returns the quoted pattern of the states of transactions that did not take place. */
    public static String failedPattern() {
        return pattern(FAILED_KEY);
    }

    /** Returns the quoted pattern of the states of transactions that are not booked yet. */
    public static String pendingPattern() {
        return pattern(PENDING_KEY);
    }

    private static String pattern(String key) {
        return YamlText.quoted(TransactionHeaderVocabulary.TABLE.phrases(key).stream()
                .collect(Collectors.joining("|", "(?iu)^(?:", ")$")));
    }
}
