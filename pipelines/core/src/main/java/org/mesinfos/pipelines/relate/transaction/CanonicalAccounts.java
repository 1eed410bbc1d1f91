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
import org.mesinfos.pipelines.dedup.match.AccountNames;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.SubjectKind;

/**
 * Canonical names of the accounts of one person. An account that several organisations report has its own name for each,
 * since their reports are not known to be the same transactions. Not thread-safe.
 */
final class CanonicalAccounts {

    /** Accounts by what transactions state about them, which is the same for most transactions of a person. */
    private final Map<Statement, CanonicalAccount> accounts = new HashMap<>();

    /** Values of a transaction that name its account. */
    private record Statement(
            String organisation,
            @Nullable String iban,
            @Nullable String number,
            @Nullable SubjectKind subjectKind,
            @Nullable String subject) {

        static Statement of(BankTransaction record) {
            return new Statement(
                    record.getOrganisation(),
                    record.getIban(),
                    record.getAccountNumber(),
                    record.getSubjectKind(),
                    record.getSubject());
        }
    }

    CanonicalAccounts(List<BankTransaction> records) {
        Map<Statement, List<String>> delivered = new HashMap<>();
        for (BankTransaction record : records) {
            delivered.computeIfAbsent(Statement.of(record), unseen -> delivered(record));
        }
        delivered.values().removeIf(List::isEmpty);
        Map<String, Set<List<String>>> names = new HashMap<>();
        delivered.forEach(
                (statement, stated) -> names.computeIfAbsent(statement.organisation(), first -> new HashSet<>())
                        .add(stated));
        Map<String, AccountScopes> scopes = new HashMap<>();
        Map<String, Set<String>> organisations = new HashMap<>();
        names.forEach((organisation, all) -> {
            AccountScopes ofOrganisation = AccountScopes.of(organisation, all);
            scopes.put(organisation, ofOrganisation);
            all.forEach(account -> organisations
                    .computeIfAbsent(ofOrganisation.canonical(account), first -> new HashSet<>())
                    .add(organisation));
        });
        delivered.forEach((statement, stated) -> {
            String organisation = statement.organisation();
            String name = Objects.requireNonNull(scopes.get(organisation), "scopes has the organisation of each record")
                    .canonical(stated);
            boolean isShared = organisations.getOrDefault(name, Set.of()).size() > 1;
            accounts.put(statement, new CanonicalAccount(name, isShared ? organisation + '\n' + name : name));
        });
    }

    /** Returns the account of one of the transactions; empty if it states none. */
    Optional<CanonicalAccount> of(BankTransaction record) {
        return Optional.ofNullable(accounts.get(Statement.of(record)));
    }

    /**
     * Returns the delivered names of the account. Transactions with only a customer reference are treated as those of one
     * account.
     */
    private static List<String> delivered(BankTransaction record) {
        List<String> names = AccountNames.of(record);
        SubjectKind kind = record.getSubjectKind();
        String subject = record.getSubject();
        return names.isEmpty() && kind != null && subject != null && !subject.isBlank()
                ? List.of(kind + " " + new Subject(kind, subject).normalised())
                : names;
    }
}
