package org.mesinfos.pipelines.dedup.match;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.SubjectKind;

/**
 * Names by which a transaction states its account. A statement may write the number alone, while the subject of its rows
 * also has the bank and the branch. Stateless.
 */
public final class AccountNames {

    private AccountNames() {}

    /**
     * Returns the IBAN, the account number, and the subject if it is an account: those that are delivered, in this order,
     * each once and in the form used for comparison.
     */
    public static List<String> of(BankTransaction transaction) {
        return Stream.of(transaction.getIban(), transaction.getAccountNumber(), account(transaction))
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .map(name -> Subject.compact(name))
                .distinct()
                .toList();
    }

    private static @Nullable String account(BankTransaction transaction) {
        return transaction.getSubjectKind() == SubjectKind.ACCOUNT ? transaction.getSubject() : null;
    }
}
