package org.mesinfos.connectors.generic.statement;

import java.util.List;
import org.mesinfos.connectors.generic.acceptance.Acceptance;
import org.mesinfos.connectors.generic.acceptance.FactEvidence;

/** The grounds on which amounts and dates of a statement are accepted. */
final class StatementAcceptance {

    private StatementAcceptance() {}

    static Acceptance of(ParsedStatement statement) {
        if (statement.transactionCount() == 0) {
            return new Acceptance(List.of());
        }
        FactEvidence amount = AmountAcceptance.of(statement);
        return new Acceptance(List.of(amount, DateAcceptance.of(statement, amount)));
    }
}
