package org.mesinfos.pipelines.relate.movement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.dedup.AccountScopes;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.SubjectKind;

/** Canonical names of the accounts of one person. Not thread-safe. */
final class CanonicalAccounts {

    private final Map<String, String> normalised = new HashMap<>();
    private final AccountScopes scopes;

    CanonicalAccounts(List<BankTransaction> records) {
        Set<String> names = new HashSet<>();
        for (BankTransaction record : records) {
            String delivered = delivered(record);
            if (delivered != null) {
                names.add(normalised(delivered));
            }
        }
        this.scopes = AccountScopes.of(names);
    }

    Optional<String> of(BankTransaction record) {
        return Optional.ofNullable(delivered(record)).map(name -> scopes.canonical(normalised(name)));
    }

    private String normalised(String delivered) {
        return normalised.computeIfAbsent(
                delivered, name -> Subject.customer(name).normalised());
    }

    /**
     * Returns the delivered name of the account. Transactions with only a customer reference are treated as those of
     * one account.
     */
    private static String delivered(BankTransaction record) {
        if (isPresent(record.getIban())) {
            return record.getIban();
        }
        if (isPresent(record.getAccountNumber())) {
            return record.getAccountNumber();
        }
        if (!isPresent(record.getSubject())) {
            return null;
        }
        return record.getSubjectKind() == SubjectKind.CUSTOMER
                ? record.getOrganisation() + " " + record.getSubject()
                : record.getSubject();
    }

    private static boolean isPresent(String name) {
        return name != null && !name.isBlank();
    }
}
