package org.mesinfos.connectors.standard.ofx;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;

/** Finds its way in {@code ACCTINFO}, which holds one account of one kind. */
final class Listed {

    private static final List<String> INFORMATION =
            List.of("BANKACCTINFO", "CCACCTINFO", "INVACCTINFO", "LOANACCTINFO");
    private static final List<String> ACCOUNTS = List.of("BANKACCTFROM", "CCACCTFROM", "INVACCTFROM", "LOANACCTFROM");

    private Listed() {}

    /** What identifies the account. */
    static Optional<TreeElement> account(TreeElement acctinfo) {
        TreeElement information = information(acctinfo).orElse(acctinfo);
        return ACCOUNTS.stream()
                .flatMap(name -> information.child(name).stream())
                .findFirst();
    }

    /** Whether it is active, available or pending. */
    static Optional<TreeElement> status(TreeElement acctinfo) {
        return information(acctinfo).flatMap(information -> information.child("SVCSTATUS"));
    }

    private static Optional<TreeElement> information(TreeElement acctinfo) {
        return INFORMATION.stream()
                .flatMap(name -> acctinfo.child(name).stream())
                .findFirst();
    }
}
