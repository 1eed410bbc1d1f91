package org.mesinfos.pipelines.relate.transaction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.dedup.AccountScopes;
import org.mesinfos.pipelines.dedup.match.AccountNames;
import org.mesinfos.records.BankTransaction;

/**
 * Canonical names of the accounts of one person. An account that several organisations report has its own name for each,
 * since their reports are not known to be the same transactions. Not thread-safe.
 */
final class CanonicalAccounts {

    private final Map<String, AccountScopes> scopes = new HashMap<>();
    private final Map<String, Set<String>> organisations = new HashMap<>();

    CanonicalAccounts(List<BankTransaction> records) {
        Map<String, Set<List<String>>> names = new HashMap<>();
        for (BankTransaction record : records) {
            List<String> delivered = delivered(record);
            if (!delivered.isEmpty()) {
                names.computeIfAbsent(record.getOrganisation(), first -> new HashSet<>())
                        .add(delivered);
            }
        }
        names.forEach((organisation, all) -> {
            AccountScopes ofOrganisation = AccountScopes.of(organisation, all);
            scopes.put(organisation, ofOrganisation);
            all.forEach(account -> organisations
                    .computeIfAbsent(ofOrganisation.canonical(account), first -> new HashSet<>())
                    .add(organisation));
        });
    }

    /** Returns the IBAN of the account of a transaction, or its name within the organisation. */
    Optional<String> name(BankTransaction record) {
        return Optional.of(delivered(record))
                .filter(names -> !names.isEmpty())
                .map(names -> Objects.requireNonNull(
                                scopes.get(record.getOrganisation()), "scopes has the organisation of each record")
                        .canonical(names));
    }

    /** Returns the account as the organisation of a transaction reports it. */
    Optional<String> of(BankTransaction record) {
        return name(record)
                .map(name -> organisations.getOrDefault(name, Set.of()).size() > 1
                        ? record.getOrganisation() + '\n' + name
                        : name);
    }

    /**
     * Returns the delivered names of the account. Transactions with only a customer reference are treated as those of one
     * account.
     */
    private static List<String> delivered(BankTransaction record) {
        List<String> names = AccountNames.of(record);
        return names.isEmpty()
                        && record.getSubject() != null
                        && !record.getSubject().isBlank()
                ? List.of(record.getSubjectKind() + " "
                        + Subject.customer(record.getSubject()).normalised())
                : names;
    }
}
