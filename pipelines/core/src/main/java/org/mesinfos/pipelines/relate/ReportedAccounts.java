package org.mesinfos.pipelines.relate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.pipelines.dedup.match.AccountNames;
import org.mesinfos.pipelines.identity.GlobalNames;
import org.mesinfos.pipelines.identity.authority.Issuers;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.SubjectKind;

/**
 * Filter of the transactions of accounts that several organisations report. If the issuer of an account reports it, only
 * the transactions of the issuer remain, so that derived values count no transaction twice. Stateless.
 */
final class ReportedAccounts {

    private ReportedAccounts() {}

    /** Returns the transactions without those of accounts that another organisation issues and reports. */
    static List<BankTransaction> authoritative(List<BankTransaction> transactions, Issuers issuers) {
        if (issuers.isEmpty()) {
            return transactions;
        }
        Set<String> reportedByIssuer = new HashSet<>();
        transactions.stream()
                .filter(transaction -> isOfIssuer(transaction, issuers))
                .forEach(transaction -> account(transaction).ifPresent(reportedByIssuer::add));
        return transactions.stream()
                .filter(transaction -> isOfIssuer(transaction, issuers)
                        || account(transaction)
                                .filter(reportedByIssuer::contains)
                                .isEmpty())
                .toList();
    }

    private static boolean isOfIssuer(BankTransaction transaction, Issuers issuers) {
        return account(transaction)
                .filter(account -> issuers.issues(transaction.getOrganisation(), SubjectKind.ACCOUNT, account))
                .isPresent();
    }

    private static Optional<String> account(BankTransaction transaction) {
        return AccountNames.of(transaction).stream()
                .flatMap(name -> GlobalNames.ofAccount(name).stream())
                .findFirst();
    }
}
