package org.mesinfos.pipelines.relate.transaction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
            delivered(record).ifPresent(name -> names.add(normalised(name)));
        }
        this.scopes = AccountScopes.of(names);
    }

    Optional<String> of(BankTransaction record) {
        return delivered(record).map(name -> scopes.canonical(record.getOrganisation(), normalised(name)));
    }

    private String normalised(String delivered) {
        return normalised.computeIfAbsent(
                delivered, name -> Subject.customer(name).normalised());
    }

    /**
     * Returns the delivered name of the account. Transactions with only a customer reference are treated as those of
     * one account.
     */
    private static Optional<String> delivered(BankTransaction record) {
        return notBlank(record.getIban())
                .or(() -> notBlank(record.getAccountNumber()))
                .or(() -> notBlank(record.getSubject())
                        .map(subject -> record.getSubjectKind() == SubjectKind.CUSTOMER
                                ? record.getOrganisation() + " " + subject
                                : subject));
    }

    private static Optional<String> notBlank(@Nullable String name) {
        return Optional.ofNullable(name).filter(text -> !text.isBlank());
    }
}
