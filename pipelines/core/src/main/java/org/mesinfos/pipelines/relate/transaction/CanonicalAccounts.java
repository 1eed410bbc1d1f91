package org.mesinfos.pipelines.relate.transaction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.dedup.AccountScopes;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.SubjectKind;

/**
 * Canonical names of the accounts of one person. An account that several organisations report has its own name for each,
 * since their reports are not known to be the same transactions. Not thread-safe.
 */
final class CanonicalAccounts {

    private final Map<String, String> normalised = new HashMap<>();
    private final Map<String, AccountScopes> scopes = new HashMap<>();
    private final Map<String, Set<String>> organisations = new HashMap<>();

    CanonicalAccounts(List<BankTransaction> records) {
        Map<String, Set<String>> names = new HashMap<>();
        for (BankTransaction record : records) {
            delivered(record)
                    .ifPresent(name -> names.computeIfAbsent(record.getOrganisation(), first -> new HashSet<>())
                            .add(normalised(name)));
        }
        names.forEach((organisation, all) -> {
            AccountScopes ofOrganisation = AccountScopes.of(all);
            scopes.put(organisation, ofOrganisation);
            all.forEach(name -> organisations
                    .computeIfAbsent(ofOrganisation.canonical(organisation, name), first -> new HashSet<>())
                    .add(organisation));
        });
    }

    /** Returns the IBAN of the account of a transaction, or its name within the organisation. */
    Optional<String> name(BankTransaction record) {
        return delivered(record)
                .map(name -> Objects.requireNonNull(
                                scopes.get(record.getOrganisation()), "scopes has the organisation of each record")
                        .canonical(record.getOrganisation(), normalised(name)));
    }

    /** Returns the account as the organisation of a transaction reports it. */
    Optional<String> of(BankTransaction record) {
        return name(record)
                .map(name -> organisations.getOrDefault(name, Set.of()).size() > 1
                        ? record.getOrganisation() + '\n' + name
                        : name);
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
